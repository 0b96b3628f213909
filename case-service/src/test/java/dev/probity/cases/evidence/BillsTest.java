package dev.probity.cases.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ScoringJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class BillsTest {
    private static final String[] FAMILIES = {"purpose", "volume", "portfolio", "hours", "tickets", "ring"};

    private static Bill shown(AlertFixtures alert) {
        return Bills.shown(
                ScoringJson.read(alert.bill().getBytes(StandardCharsets.UTF_8), ReceivedBill.class),
                Masking.of(List.of()),
                BillSource.LIVE);
    }

    @Property
    void priorAndLinesAreTheTotalExactly(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = -25, max = 25) Double> weights) {
        var alert = AlertFixtures.anAlertOn("staff:S-1");
        for (var i = 0; i < weights.size(); i++) {
            alert.line(FAMILIES[i], Math.round(weights.get(i) * 1000) / 1000.0, null);
        }
        var bill = shown(alert);
        var sum = Bills.milli(bill.priorDecibans())
                + bill.lines().stream()
                        .mapToInt(line -> Bills.milli(line.decibans()))
                        .sum();
        assertEquals(Bills.milli(bill.totalDecibans()), sum);
        assertEquals(
                Bills.milli(bill.totalDecibans() - bill.priorDecibans()),
                Bills.milli(bill.againstDecibans() + bill.forDecibans()));
    }

    @Test
    void whatSpeaksAgainstComesFirstByWeightThenWhatSpeaksFor() {
        var bill = shown(AlertFixtures.anAlertOn("staff:S-1")
                .line("hours", -1, null)
                .line("volume", 3, null)
                .line("tickets", -9, null));
        assertEquals(
                List.of("purpose", "ring", "volume", "tickets", "hours"),
                bill.lines().stream().map(BillLine::family).toList());
    }

    @Test
    void noFindingIdAndNoStaffIdIsShown() {
        assertFalse(shown(AlertFixtures.anAlertOn("staff:S-4711")).toString().contains("S-4711"));
    }

    @Test
    void innocentExplanationsAreShownAsScoringTestedThem() {
        assertEquals(
                Explanations.NOT_TESTED,
                shown(AlertFixtures.anAlertOn("staff:S-1")).explanations());
        for (var state : ExplanationState.values()) {
            var explained = shown(AlertFixtures.anAlertOn("staff:S-1").explained(state.name()))
                    .explanations();
            assertTrue(explained.tested());
            assertEquals(state, explained.items().getFirst().state());
            assertFalse(explained.toString().contains("S-1"), explained.toString());
        }
        var unknown = shown(AlertFixtures.anAlertOn("staff:S-1").explained("PROBABLE"))
                .explanations();
        assertEquals(ExplanationState.OPEN, unknown.items().getFirst().state());
    }

    @Test
    void theLineWasLastCrossedWhereTheHistoryRoseAboveItForGood() {
        var above = shown(AlertFixtures.anAlertAboveTheLine().changedAt(Instant.parse("2026-11-20T00:00:00Z")));
        assertEquals(Instant.parse("2026-11-20T00:00:00Z"), LineCrossing.since(above));
        assertNull(LineCrossing.since(shown(AlertFixtures.anAlertBelowTheLine())));
    }

    @Test
    void eventsAlikeOnOneDayAreToldAsOne() {
        var bill = shown(AlertFixtures.anAlertOn("staff:S-1")
                .line("volume", 9, "merchant:M-1")
                .line("hours", 5, "merchant:M-1")
                .line("tickets", -2, "merchant:M-2"));
        var told = LatestEvents.of(bill, 5);
        assertEquals(1, told.size(), "what speaks for someone is told on its line");
        assertEquals("2 look-ups of M-1", told.getFirst().title());
        assertEquals("no ticket", told.getFirst().note());
    }
}
