package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Which hours are usual for whom. */
class UsualHoursTest {
    private static final int MONDAY = 4;

    private static HourCounts weeks(int weeks, int from, int until, int days) {
        var hours = new HourCounts();
        for (int week = 0; week < weeks; week++) {
            for (int day = 0; day < days; day++) {
                for (int hour = from; hour < until; hour++) {
                    hours.add(MONDAY + 7 * week + day, hour % 24, 1);
                }
            }
        }
        return hours;
    }

    @Test
    void aNightAndASundayAreOutsideAWorkingWeekAndItsFringeIsNot() {
        var usual = UsualHours.of(weeks(8, 9, 17, 5), weekday -> null, 20);
        assertEquals(320, usual.looks());
        assertTrue(usual.of(0, 12) > 1);
        assertTrue(usual.of(0, 17) > 0.5, "an hour later");
        assertTrue(usual.of(0, 3) < 0.1, "at night");
        assertTrue(usual.of(6, 12) < 0.1, "on Sunday");
    }

    @Test
    void aShiftOverMidnightIsOneShift() {
        var usual = UsualHours.of(weeks(8, 22, 30, 5), weekday -> null, 20);
        assertTrue(usual.of(0, 23) > 1);
        assertTrue(usual.of(0, 1) > 1);
        assertTrue(usual.of(0, 12) < 0.1);
    }

    /** A newcomer's hours are the group's, hour by hour and weekday by weekday. */
    @Test
    void aNewcomersHoursAreTheGroups() {
        var office = new float[48];
        for (int hour = 9; hour < 17; hour++) {
            office[hour] = 100;
        }
        var usual = UsualHours.of(weeks(1, 9, 11, 1), weekday -> weekday < 5 ? office : null, 20);
        assertTrue(usual.of(3, 15) > 0.5);
        assertTrue(usual.of(3, 3) < 0.1);
        assertTrue(usual.of(6, 15) < 0.1);
    }

    @Test
    void allHoursTogetherAreAllLooks() {
        var usual = UsualHours.of(weeks(3, 20, 28, 6), weekday -> null, 20);
        double sum = 0;
        for (int hour = 0; hour < HourCounts.HOURS; hour++) {
            sum += usual.of(hour / 24, hour % 24);
        }
        assertEquals(HourCounts.HOURS, sum, 1e-9);
    }
}
