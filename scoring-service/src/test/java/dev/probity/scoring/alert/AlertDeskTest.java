package dev.probity.scoring.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.risk.Bill;
import dev.probity.scoring.risk.BillJson;
import dev.probity.scoring.risk.BillLine;
import dev.probity.scoring.risk.DeskMessage;
import dev.probity.scoring.risk.RiskHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class AlertDeskTest {
    private static final Instant DAY = Instant.parse("2026-10-05T00:00:00Z");
    private static final Instant CLOCK = Instant.parse("2026-11-23T12:00:00Z");
    private static final AlertRules RULES = new AlertRules(5, 2, -30_000);

    private final AlertStores memory = stores();
    private final AlertDesk desk = new AlertDesk(RULES, memory);

    @Test
    void overTheLineIsRaisedAtOnce() {
        var raised = come("staff:a", 1_000, 0);
        assertEquals(AlertState.OPEN, raised.getLast().state());
        assertEquals(
                new BudgetSlip(LocalDate.parse("2026-10-05"), 1, 5, 1),
                raised.getLast().budget());
    }

    @Test
    void belowTheLineWaitsUntilItsHourIsOverThenTheHeaviestComeFirst() {
        come("staff:light", -29_000, 7);
        come("staff:heavy", -5_000, 7);
        come("staff:middle", -15_000, 7);
        var raised = come("staff:next", -28_000, 8).stream()
                .filter(alert -> alert.state() == AlertState.OPEN)
                .map(Alert::subject)
                .toList();
        assertEquals(List.of("staff:heavy"), raised);
    }

    @Test
    void whenTheDayIsOverItsRestGoesToTheHeaviestAndTheReserveStays() {
        for (int i = 0; i < 9; i++) {
            come("staff:" + i, -20_000 + i, 0);
        }
        var raised = come("staff:tomorrow", -29_000, 24).stream()
                .filter(alert -> alert.state() == AlertState.OPEN)
                .map(Alert::subject)
                .toList();
        assertEquals(List.of("staff:8", "staff:7", "staff:6"), raised);
    }

    @Test
    void theReserveIsForThoseOverTheLineAndTheLimitHoldsForThemToo() {
        for (int i = 0; i < 4; i++) {
            come("staff:below-" + i, -10_000, 0);
        }
        assertEquals(3, desk.idle(CLOCK).size());
        var states = new ArrayList<AlertState>();
        for (int i = 0; i < 3; i++) {
            states.add(come("staff:over-" + i, 2_000, 1).getLast().state());
        }
        assertEquals(List.of(AlertState.OPEN, AlertState.OPEN, AlertState.DEFERRED), states);
        assertEquals(1, kept("staff:over-2").budget().rank());
        var tomorrow = come("staff:tomorrow", -29_000, 30);
        assertEquals(
                List.of("staff:over-2"),
                tomorrow.stream()
                        .filter(alert -> alert.state() == AlertState.OPEN)
                        .filter(alert -> alert.bill().aboveLine())
                        .map(Alert::subject)
                        .toList());
    }

    @Test
    void aFileWhoseDayNeverEndsIsHandledWhenItFallsSilent() {
        come("staff:a", -25_000, 3);
        var raised = desk.idle(CLOCK.plusSeconds(20));
        assertEquals(AlertState.OPEN, raised.getFirst().state());
        assertTrue(desk.idle(CLOCK.plusSeconds(40)).isEmpty());
    }

    @Test
    void theClockOpensANewDayWhereEventsDoNot() {
        for (int i = 0; i < 8; i++) {
            come("staff:" + i, -20_000, 0);
        }
        assertEquals(3, desk.idle(CLOCK.plusSeconds(20)).size());
        assertEquals(0, desk.idle(CLOCK.plus(Duration.ofHours(23))).size());
        var nextDay = desk.idle(CLOCK.plus(Duration.ofHours(25)));
        assertEquals(3, nextDay.size());
        assertEquals(LocalDate.parse("2026-11-24"), nextDay.getFirst().budget().day());
        assertEquals(2, desk.idle(CLOCK.plus(Duration.ofHours(50))).size());
    }

    @Test
    void whatFadedWhileItWaitedIsNotRaisedButStaysRanked() {
        for (int i = 0; i < 3; i++) {
            come("staff:heavier-" + i, -10_000, 0);
        }
        come("staff:old", -29_500, 0);
        come("staff:fresh", 1_000, 24 * 60);
        assertTrue(desk.idle(CLOCK.plusSeconds(20)).isEmpty());
        assertEquals(AlertState.DEFERRED, kept("staff:old").state());
    }

    @Test
    void manyWhoFadedWhileTheyWaitedKeepNobodyWaiting() {
        for (int i = 0; i < 3; i++) {
            come("staff:heavier-" + i, -10_000, 0);
        }
        for (int i = 0; i < 200; i++) {
            come("staff:stale-" + i, -29_500, 0);
        }
        come("staff:weak", -29_900, 24 * 60);
        assertEquals(
                List.of("staff:weak"),
                desk.idle(CLOCK.plusSeconds(20)).stream().map(Alert::subject).toList());
        assertEquals(200, memory.behind(1000).size(), "all still wait");

        come("staff:stale-7", -20_000, 24 * 61);
        assertEquals(199, memory.behind(1000).size());
        assertEquals(
                List.of("staff:stale-7"),
                desk.idle(CLOCK.plusSeconds(40)).stream().map(Alert::subject).toList());
    }

    @Test
    void anArchiveReadInBesideTodaysStreamComesToItsAlerts() {
        come("staff:today", -40_000, 0);
        come("merchant:of-2010", -15_000, -24 * 5_000);
        assertEquals(
                List.of("merchant:of-2010"),
                desk.idle(CLOCK).stream().map(Alert::subject).toList());
    }

    @Test
    void anArchiveHoweverHeavyWaitsBehindWhatIsOfTheseDays() {
        come("staff:today", -25_000, 0);
        come("merchant:of-2010", -1_000, -24 * 5_000);
        come("staff:later", -28_000, 0);
        assertEquals(
                List.of("staff:today", "staff:later", "merchant:of-2010"),
                desk.idle(CLOCK).stream().map(Alert::subject).toList());
    }

    @Test
    void anOpenAlertGrowsAndDoesNotMultiply() {
        var first = come("staff:a", 1_000, 0).getLast();
        var second = come("staff:a", 3_000, 1).getLast();
        var sunk = come("staff:a", -35_000, 2).getLast();
        assertEquals(first.id(), second.id());
        assertEquals(List.of(1, 2, 3), List.of(first.revision(), second.revision(), sunk.revision()));
        assertEquals(AlertState.OPEN, sunk.state());
        assertEquals(first.budget(), sunk.budget());
        assertEquals(1, Objects.requireNonNull(memory.day()).used());
    }

    @Test
    void anOpenAlertWithNothingLeftAgainstItsSubjectGoesBackToWait() {
        come("staff:a", 1_000, 0);
        var cleared = come("staff:a", -40_000, 1).getLast();
        assertEquals(AlertState.DEFERRED, cleared.state());
        assertTrue(desk.idle(CLOCK.plusSeconds(20)).isEmpty());
        assertEquals(AlertState.OPEN, come("staff:a", 2_000, 2).getLast().state());
    }

    @Test
    void aWaitingAlertThatCrossesTheLineIsRaised() {
        var waiting = come("staff:a", -20_000, 0).getLast();
        var raised = come("staff:a", 500, 0).getLast();
        assertEquals(AlertState.DEFERRED, waiting.state());
        assertEquals(AlertState.OPEN, raised.state());
        assertEquals(waiting.id(), raised.id());
        assertTrue(memory.waiting(10).isEmpty());
    }

    @Test
    void aClosedCaseEndsTheAlertAndTheNextEpisodeIsAnother() {
        var first = come("staff:a", 1_000, 0).getLast();
        var ended = desk.ended("staff:a", new DeskMessage.Ended(1, CLOCK));
        assertEquals(AlertState.ENDED, ended.getFirst().state());
        assertEquals(2, ended.getFirst().revision());
        assertTrue(desk.ended("staff:a", new DeskMessage.Ended(1, CLOCK)).isEmpty());
        var second = desk.candidate(new DeskMessage.Candidate(2, bill("staff:a", 900, DAY)), CLOCK)
                .getLast();
        assertNotEquals(first.id(), second.id());
        assertEquals(1, second.revision());
    }

    @Test
    void anEndedEpisodeThatNeverCameHereIsNoAlert() {
        assertTrue(desk.ended("staff:unknown", new DeskMessage.Ended(1, CLOCK)).isEmpty());
    }

    @Test
    void deskMessagesSurviveTheirWay() {
        var candidate = new DeskMessage.Candidate(3, bill("staff:a", 900, DAY));
        assertEquals(candidate, DeskMessage.of(DeskMessage.Candidate.bytes(3, BillJson.write(candidate.bill()))));
        var ended = new DeskMessage.Ended(4, CLOCK);
        assertEquals(ended, DeskMessage.of(ended.toBytes()));
    }

    @Test
    void aReserveBeyondTheLimitIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new AlertRules(5, 6, 0));
    }

    @Provide
    Arbitrary<List<int[]>> stories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(-30_000, 3_000),
                        Arbitraries.integers().between(0, 24 * 6),
                        Arbitraries.integers().between(0, 3))
                .as((who, total, hour, idle) -> new int[] {who, total, hour, idle})
                .list()
                .ofMaxSize(120);
    }

    @Property
    void neverMoreThanTheLimitADayNeverOneTwiceAndNoneIsLost(@ForAll("stories") List<int[]> story) {
        var store = stores();
        var fresh = new AlertDesk(RULES, store);
        var raisedADay = new HashMap<LocalDate, Integer>();
        var last = new HashMap<String, Alert>();
        story.sort(Comparator.comparingInt(step -> step[2]));
        for (var step : story) {
            var at = DAY.plus(Duration.ofHours(step[2]));
            var changed = new ArrayList<>(fresh.candidate(
                    new DeskMessage.Candidate(1, bill("staff:" + step[0], step[1], at)), CLOCK));
            if (step[3] == 0) {
                changed.addAll(fresh.idle(CLOCK));
            }
            for (var alert : changed) {
                var before = last.put(alert.subject(), alert);
                assertEquals(before == null ? 1 : before.revision() + 1, alert.revision());
                if (alert.state() == AlertState.OPEN && (before == null || before.state() != AlertState.OPEN)) {
                    int raised = raisedADay.merge(alert.budget().day(), 1, Integer::sum);
                    assertTrue(raised <= RULES.limit(), "raised " + raised + " on one day");
                }
                assertTrue(before == null || before.state() != AlertState.OPEN || alert.state() == AlertState.OPEN);
            }
        }
        var waiting = new ArrayList<>(store.waiting(1000));
        waiting.addAll(store.behind(1000));
        last.forEach((subject, alert) -> assertEquals(
                alert.state() == AlertState.DEFERRED, waiting.contains(subject), subject + " is either open or waits"));
    }

    private List<Alert> come(String subject, int total, int hour) {
        return desk.candidate(
                new DeskMessage.Candidate(1, bill(subject, total, DAY.plus(Duration.ofHours(hour)))), CLOCK);
    }

    private static Bill bill(String subject, int total, Instant at) {
        var line = new BillLine(Family.PURPOSE, total + 40_000, "Saw something", List.of("f"), List.of(), 1);
        return new Bill(subject, at, 1, -40_000, 0, List.of(line), RiskHistory.EMPTY, null, "0", List.of());
    }

    private Alert kept(String subject) {
        return Objects.requireNonNull(memory.alert(subject));
    }

    /** The desk's own stores, in memory. */
    private static AlertStores stores() {
        var context = new MockProcessorContext<Void, Void>();
        return new AlertStores(
                opened(context, AlertStores.ALERTS, Serdes.String()),
                opened(context, AlertStores.WAITING, Serdes.Bytes()));
    }

    private static <K> KeyValueStore<K, byte[]> opened(
            MockProcessorContext<Void, Void> context, String name, Serde<K> keys) {
        var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, Serdes.ByteArray())
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
