package dev.probity.cases.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.cases.alert.AlertFixtures;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ScoringJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void theLineIsCrossedAgainByWhatIsFoundAfterTheBillFadedBelowIt() {
        var first = step("2026-11-01T00:00:00Z", 2, new FamilyWeight("gain", "Gain", 42, 42, 0, 0, "P30D"));
        var faded = step("2026-11-20T00:00:00Z", 3, new FamilyWeight("gain", "Gain", 1, 6, -5, 0, "P30D"));
        var still = step("2026-11-20T00:00:00Z", 3, new FamilyWeight("gain", "Gain", 1, 2, -1, 0, "P30D"));
        assertEquals(faded.at(), LineCrossing.since(aboveWith(first, faded)));
        assertEquals(first.at(), LineCrossing.since(aboveWith(first, still)));
    }

    private static BillStep step(String at, double total, FamilyWeight weight) {
        return new BillStep(Instant.parse(at), total, Bills.posterior(total), List.of(weight));
    }

    private static Bill aboveWith(BillStep... history) {
        var now = shown(AlertFixtures.anAlertAboveTheLine());
        return new Bill(
                now.asOf(),
                now.revision(),
                now.source(),
                now.priorDecibans(),
                now.totalDecibans(),
                now.posterior(),
                now.alertLineDecibans(),
                true,
                now.againstDecibans(),
                now.forDecibans(),
                now.lines(),
                List.of(history),
                now.peers(),
                now.policyVersion(),
                now.explanations());
    }

    @Test
    void aStepTellsWhatWasFoundFromWhatHadFaded() throws IOException {
        var samples = Path.of("../scoring-service/contracts/samples/valid");
        for (var sample : List.of("risk-fading.json", "risk-starting-over.json")) {
            var bill = Bills.shown(
                    ScoringJson.read(Files.readAllBytes(samples.resolve(sample)), ReceivedBill.class),
                    Masking.of(List.of()),
                    BillSource.LIVE);
            var weights = bill.history().stream()
                    .flatMap(step -> step.steps().stream())
                    .toList();
            for (var weight : weights) {
                assertEquals(weight.decibans(), weight.found() + weight.faded() + weight.lifted(), 0.0005);
            }
            assertTrue(weights.stream().anyMatch(weight -> weight.faded() < 0), sample);
            assertEquals(sample.contains("starting"), weights.stream().anyMatch(weight -> weight.lifted() < 0), sample);
        }
    }

    @Test
    void aBillFromBeforeItsPartsWereToldCountsAllAsFound() {
        var weight = shown(AlertFixtures.anAlertOn("staff:S-1"))
                .history()
                .getFirst()
                .steps()
                .getFirst();
        assertEquals(new FamilyWeight("volume", "Volume", 20, 20, 0, 0, "P30D"), weight);
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
