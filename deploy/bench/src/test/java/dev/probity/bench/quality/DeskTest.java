package dev.probity.bench.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DeskTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");

    private static TreeMap<LocalDate, Map<String, Double>> days(int count, Map<String, Double> scores) {
        var days = new TreeMap<LocalDate, Map<String, Double>>();
        for (int i = 0; i < count; i++) {
            days.put(MONDAY.plusDays(i), scores);
        }
        return days;
    }

    @Test
    void theHeaviestAreFirstAndNobodyTwice() {
        var alerts = Desk.spend(days(3, Map.of("a", 1.0, "b", 3.0, "c", 2.0)), 1, -9);
        assertEquals(
                List.of("b", "c", "a"), alerts.stream().map(Desk.Alert::subject).toList());
        assertEquals(MONDAY.plusDays(2), alerts.getLast().day());
    }

    @Test
    void lessThanOneADayIsSavedUp() {
        var alerts = Desk.spend(days(10, Map.of("a", 1.0, "b", 3.0, "c", 2.0)), 0.2, -9);
        assertEquals(
                List.of(MONDAY.plusDays(4), MONDAY.plusDays(9)),
                alerts.stream().map(Desk.Alert::day).toList());
    }

    @Test
    void whatIsNotSpentIsLostAndNobodyBelowTheFloorIsLookedInto() {
        var days = days(5, Map.of("a", -31.0));
        days.put(MONDAY.plusDays(5), Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0));
        assertEquals(2, Desk.spend(days, 1, -30).size());
    }
}
