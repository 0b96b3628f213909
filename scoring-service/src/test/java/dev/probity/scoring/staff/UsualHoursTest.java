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

    /** Whose group works at night is not busy at night, however new they are. */
    @Test
    void aNewcomersBusyHoursAreTheGroups() {
        var nights = new float[48];
        for (int hour = 0; hour < 6; hour++) {
            nights[hour] = 100;
        }
        var newcomer = UsualHours.of(new HourCounts(), weekday -> weekday < 5 ? nights : null, 20);
        assertEquals(1, newcomer.season(2, 3), 1e-9);
        assertEquals(0.25, newcomer.season(2, 15), 1e-9);
        assertEquals(1, newcomer.season(2), 1e-9);
        assertEquals(0.25, newcomer.season(6), 1e-9);
        var nobodyKnown = UsualHours.of(new HourCounts(), weekday -> null, 20);
        assertEquals(1, nobodyKnown.season(6, 3), 1e-9);
    }

    /** A busier own hour counts for less, and never for less than a quarter. */
    @Test
    void anOwnBusyHourIsUsualForOneself() {
        var hours = weeks(8, 9, 17, 5);
        for (int week = 0; week < 8; week++) {
            hours.add(MONDAY + 7 * week, 11, 30);
        }
        var usual = UsualHours.of(hours, weekday -> null, 20);
        assertTrue(usual.season(0, 11) > 2 * usual.season(0, 15));
        assertTrue(usual.season(0) > 1.2, "a busy Monday");
        assertEquals(0.25, usual.season(6, 3), 1e-9);
        for (int hour = 0; hour < HourCounts.HOURS; hour++) {
            double season = usual.season(hour / 24, hour % 24);
            assertTrue(season >= 0.25 && season <= 4, () -> "" + season);
        }
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
