package dev.probity.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.EventReader;
import dev.probity.scoring.event.Events;
import dev.probity.scoring.event.UndecodableEvent;
import dev.probity.scoring.rule.RuleRehearsal.DayHits;
import dev.probity.scoring.rule.RuleRehearsal.Fared;
import dev.probity.scoring.rule.RuleRehearsal.Hit;
import dev.probity.scoring.sigma.Placeholders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is said of rules that were tried on the past. */
class RuleRehearsalTest {
    private static final Instant MONDAY = Instant.parse("2026-10-05T08:00:00Z");
    private static final Runnable GO_ON = () -> {};
    private static final String EXPORTS = Shelves.aRule("export", "medium", "action: EXPORT\nrecordCount|gte: 1000");

    private static RuleRehearsal rehearsal(String text) {
        return new RuleRehearsal(LiveRules.ofDraft(text, Placeholders.NONE));
    }

    private static Arrival arrival(String event) {
        var bytes = event.getBytes(StandardCharsets.UTF_8);
        try {
            return new Arrival(new EventReader().read(bytes), bytes);
        } catch (UndecodableEvent e) {
            throw new IllegalStateException(e);
        }
    }

    private static void export(RuleRehearsal rehearsal, String who, int hour, long records) {
        var at = MONDAY.plus(Duration.ofHours(hour));
        rehearsal.hear("staff:" + who, arrival(Events.anExport(who + hour, at, "MERCHANT_SALES", records)));
    }

    private static void look(RuleRehearsal rehearsal, String who, int minute, String merchant) {
        var at = MONDAY.plus(Duration.ofMinutes(minute));
        rehearsal.hear("staff:" + who, arrival(Events.aLook(who + minute, at, merchant, null)));
    }

    @Test
    void eventsDaysPartiesAndTheirWeeksAreCountedAcrossPartitions() {
        var rehearsal = rehearsal(EXPORTS);
        export(rehearsal, "A", 0, 5_000);
        export(rehearsal, "A", 2, 2_000);
        export(rehearsal, "A", 24 * 8, 2_000);
        export(rehearsal, "B", 3, 10);
        rehearsal.nextPartition(Set.of("staff:A", "staff:B", "staff:D"));
        export(rehearsal, "C", 1, 1_000);
        export(rehearsal, "D", 1, 999);
        var fared = rehearsal.end(Set.of(), GO_ON).getFirst();
        assertEquals("export", fared.rule().id());
        assertTrue(fared.speaks());
        assertEquals(4, fared.events());
        assertEquals(2, fared.parties());
        assertEquals(2, fared.people());
        assertEquals(4, fared.triedParties());
        assertEquals(3, fared.weeks());
        assertEquals(5, fared.triedWeeks());
        assertEquals(Set.of("staff:A"), fared.judged());
        assertEquals(
                List.of(
                        new DayHits(LocalDate.parse("2026-10-05"), 3, 2),
                        new DayHits(LocalDate.parse("2026-10-13"), 1, 1)),
                fared.days());
    }

    @Test
    void samplesAreTheLatestMatchOfAFewPartiesTheNewestFirst() {
        var rehearsal = rehearsal(EXPORTS);
        for (int i = 0; i < 30; i++) {
            export(rehearsal, "S" + i, i, 1_000);
        }
        export(rehearsal, "S0", 40, 1_000);
        var samples = rehearsal.end(Set.of(), GO_ON).getFirst().samples();
        assertEquals(20, samples.size());
        assertEquals("staff:S0", samples.getFirst().party());
        assertEquals(List.of("action", "recordCount"), samples.getFirst().fields());
        assertEquals(
                MONDAY.plus(Duration.ofHours(40)), samples.getFirst().event().time());
        assertEquals("staff:S29", samples.get(1).party());
        assertEquals(20, samples.stream().map(Hit::party).distinct().count());
    }

    @Test
    void correlationsHoldAcrossPartitionsInWhateverOrderTheyAreRead() {
        var text = Shelves.aRule("look", "low", "action: VIEW").replace("id: look", "id: look\nname: look")
                + "---\ntitle: Together\nid: together\nlevel: high\ncorrelation:\n"
                + ("type: value_count\nrules: [look]\ngroup-by: [merchantIds]\ntimespan: 1h\n"
                                + "condition:\n    field: event.subject\n    gte: 2")
                        .indent(4);
        Consumer<RuleRehearsal> late = one -> look(one, "A", 400, "M-9");
        Consumer<RuleRehearsal> first = one -> look(one, "A", 0, "M-9");
        Consumer<RuleRehearsal> others = one -> {
            look(one, "B", 30, "M-9");
            look(one, "C", 30, "M-8");
        };
        var fared = tried(text, first.andThen(late), others);
        var again = tried(text, others, late.andThen(first));
        assertEquals(fared.getLast(), again.getLast());
        var together = fared.getLast();
        assertEquals("together", together.rule().id());
        assertEquals(2, together.parties());
        assertEquals(3, together.triedParties());
        assertEquals(Set.of("staff:B"), together.judged());
        assertFalse(fared.getFirst().speaks());
        assertEquals(0, fared.getFirst().events(), "what is only joined is not told of");
    }

    /** Two partitions, one after the other. */
    private static List<Fared> tried(String text, Consumer<RuleRehearsal> one, Consumer<RuleRehearsal> other) {
        var rehearsal = rehearsal(text);
        one.accept(rehearsal);
        rehearsal.nextPartition(Set.of());
        other.accept(rehearsal);
        return rehearsal.end(Set.of("staff:B", "staff:C"), GO_ON);
    }

    @Test
    void rulesForOtherEventsAreTriedOnNobodyHere() {
        var rehearsal = rehearsal(EXPORTS.replace("staff_access", "review_posted"));
        export(rehearsal, "A", 0, 5_000);
        var fared = rehearsal.end(Set.of(), GO_ON).getFirst();
        assertEquals(new Fared(fared.rule(), true, false, 0, 0, 0, Set.of(), 0, 0, 0, List.of(), List.of()), fared);
    }

    private static String counted(String condition) {
        return Shelves.aRule("look", "low", "action: VIEW").replace("id: look", "id: look\nname: look")
                + "---\ntitle: Counted\nid: counted\nlevel: high\ncorrelation:\n"
                + ("type: event_count\nrules: [look]\ngroup-by: [event.subject]\ntimespan: 1h\ncondition:\n    "
                                + condition)
                        .indent(4);
    }

    @Test
    void correlationIsToldOnceAWeekAndPartyByThePartysOwnEvent() {
        var rehearsal = rehearsal(counted("gte: 2"));
        for (int minute = 0; minute < 20; minute++) {
            look(rehearsal, "A", minute, "M-" + minute);
        }
        look(rehearsal, "B", 5, "M-1");
        var fared = rehearsal.end(Set.of(), GO_ON).getLast();
        assertTrue(fared.correlation());
        assertEquals(1, fared.events());
        assertEquals(1, fared.weeks());
        assertEquals(1, fared.people());
        assertEquals("staff:A", fared.samples().getFirst().party());
        assertEquals(
                MONDAY.plus(Duration.ofMinutes(1)),
                fared.samples().getFirst().event().time());
    }

    @Test
    void timespanThatTheSpanCutsOffIsNotJudgedAndThoseBeforeAre() {
        var rehearsal = rehearsal(counted("lt: 3"));
        for (int week = 0; week < 3; week++) {
            for (int look = 0; look <= week; look++) {
                look(rehearsal, "A", 60 * 24 * 7 * week + look, "M-1");
            }
        }
        look(rehearsal, "B", 60 * 24 * 14 + 30, "M-1");
        var fared = rehearsal.end(Set.of(), GO_ON).getLast();
        assertEquals(2, fared.weeks(), "of one look and of two; three are not fewer, and the hour of B is not over");
        assertEquals(1, fared.parties());
    }

    @Test
    void groupOfMoreThanIsKeptIsJudgedByTheFirstOfThemAndSaysSo() {
        var rehearsal = rehearsal(counted("gte: 5").replace("[event.subject]", "[action]"));
        for (int i = 0; i < 3_000; i++) {
            var event = Events.aLook("l" + i, MONDAY.plusSeconds(i), "M-1", null);
            rehearsal.hear("staff:" + i % 400, arrival(event));
        }
        var fared = rehearsal.end(Set.of(), GO_ON).getLast();
        assertTrue(rehearsal.joinedTooMany());
        assertEquals(400, fared.parties());
        assertEquals(400, fared.weeks());
    }

    @Test
    void itCanBeStoppedWhileCorrelationsAreJudged() {
        var rehearsal = rehearsal(counted("gte: 2"));
        look(rehearsal, "A", 0, "M-1");
        assertThrows(
                IllegalStateException.class,
                () -> rehearsal.end(Set.of(), () -> {
                    throw new IllegalStateException("stopped");
                }));
    }

    @Test
    void whatTheStreamCannotJudgeIsLeftOut() {
        var rehearsal = rehearsal(counted("gte: 2000"));
        assertEquals(List.of(), rehearsal.end(Set.of(), GO_ON), "and so is what it alone joins");
    }
}
