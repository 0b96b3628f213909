package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.peer.PeerBaseline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a volume weighs follows from when the group works, for whoever's own hours are not known yet. */
class VolumeDetectorTest {
    private static final StaffRules RULES =
            StaffRules.of(ScoringConfigs.defaults().detectors(), "test");
    private static final int MONDAY = (int) LocalDate.parse("2026-01-05").toEpochDay();
    private static final int SUNDAY = MONDAY + 6;
    private static final String SALES = "MERCHANT_SALES";
    private static final int A_DAY = 100;
    private static final int SHIFT = 8;

    @ParameterizedTest
    @CsvSource({"9, 11, 3", "0, 3, 11"})
    void theSameVolumeWeighsLessAtAUsualHourOfTheGroupThanAtAnUnusualOne(int shift, int usual, int unusual) {
        double expected = weight(shift, MONDAY, usual, 10 * A_DAY);
        double odd = weight(shift, MONDAY, unusual, 10 * A_DAY);
        assertTrue(expected > 0, "weighs " + expected);
        assertTrue(odd > expected + 1, odd + " decibans at an unusual hour, " + expected + " at a usual one");
    }

    @Test
    void theSameVolumeWeighsLessOnAUsualDayOfTheGroupThanOnAnUnusualOne() {
        double expected = weight(9, MONDAY, 3, 10 * A_DAY);
        double odd = weight(9, SUNDAY, 3, 10 * A_DAY);
        assertTrue(odd > expected + 1, odd + " decibans on a Sunday, " + expected + " on a Monday");
    }

    /** Four times as much as is usual at that hour is said at once, though the day's total is as usual. */
    @Test
    void anOrdinaryDaysVolumeIsSaidWithinTheDayWhenItMovesAtAnUnusualHour() {
        assertEquals(Double.NEGATIVE_INFINITY, weight(9, MONDAY, 11, A_DAY));
        assertTrue(weight(9, MONDAY, 3, A_DAY) > 0);
    }

    /** Decibans that are said of somebody new while a day lasts on which so many records move in one hour, whose group's shift begins then. */
    private static double weight(int shift, int onDay, int hour, int records) {
        var file =
                new StaffFile("staff:1", new StaffState(), new TouchLog(slot -> null), (groups, day) -> working(shift));
        var known = file.state().volume.classes.get(file.state().volume.place(SALES));
        for (int past = 0; past < 10; past++) {
            for (var series : new VolumeSeries[] {known.total, known.peak}) {
                series.close(A_DAY, series.forecast(1, null, RULES.volume()), RULES.volume());
            }
        }
        var day = new DayAccount(onDay, true);
        day.move(file.state().volume.place(SALES), hour, records);
        var folded = new Folded();
        new VolumeDetector(RULES).speak(file, day, Instant.EPOCH, folded);
        return folded.findings().stream()
                .mapToDouble(finding -> 10 * Math.log10(finding.weight().eValue()))
                .max()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** A group that works eight hours from that one on, Monday to Friday. */
    private static PeerBaseline working(int shift) {
        Map<String, float[]> rows = new HashMap<>();
        for (int weekday = 0; weekday < 5; weekday++) {
            var row = new float[2 * DayAccount.HOURS];
            for (int hour = shift; hour < shift + SHIFT; hour++) {
                row[hour] = 100;
            }
            rows.put(StaffFigures.HOURS + weekday, row);
        }
        return new PeerBaseline("role:support", LocalDate.EPOCH, 40, 28, rows);
    }
}
