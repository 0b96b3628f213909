package dev.probity.cases.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class CaseStatusTest {
    private static final UUID STAFF = new UUID(0, 1);
    private static final UUID MERCHANT = new UUID(0, 2);
    private static final UUID STRANGER = new UUID(0, 3);

    private static CaseStatus anOpenCase() {
        return CaseStatus.opened().after(new CaseChange.AlertJoined(UUID.randomUUID(), STAFF, Set.of(MERCHANT)));
    }

    private static CaseStatus aClosedCase() {
        return anOpenCase().after(new CaseChange.Closed(Map.of(STAFF, Outcome.CONFIRMED), "because"));
    }

    @Test
    void anAlertBringsItsSubjectAndWhomItInvolves() {
        var status = anOpenCase();
        assertEquals(Set.of(STAFF), status.alerted());
        assertEquals(Set.of(STAFF, MERCHANT), status.subjects());
    }

    @Test
    void closedCaseCannotBeReassigned() {
        assertThrows(CaseStatus.Refused.class, () -> aClosedCase().after(new CaseChange.Assigned("investigator")));
    }

    @Test
    void aCaseIsNotMovedToClosed() {
        assertThrows(CaseStatus.Refused.class, () -> anOpenCase().after(new CaseChange.Moved(CaseState.CLOSED)));
    }

    @Test
    void aCaseThatIsBeingInvestigatedCanGoBack() {
        var back = anOpenCase()
                .after(new CaseChange.Moved(CaseState.INVESTIGATING))
                .after(new CaseChange.Moved(CaseState.OPEN));
        assertEquals(CaseState.OPEN, back.state());
    }

    @Test
    void nobodyIsGivenWhatTheyHave() {
        var mine = anOpenCase().after(new CaseChange.Assigned("me"));
        assertThrows(CaseStatus.Refused.class, () -> mine.after(new CaseChange.Assigned("me")));
    }

    @Test
    void openWorkOfWhoeverStepsBackIsNobodys() {
        var theirs = anOpenCase().after(new CaseChange.Assigned("a"));
        assertEquals("a", theirs.after(new CaseChange.Recused("b")).assignee());
        assertNull(theirs.after(new CaseChange.Recused("a")).assignee());
    }

    @Test
    void aClosedCaseCanBeSteppedBackFromAndStaysAsItIs() {
        assertEquals(aClosedCase(), aClosedCase().after(new CaseChange.Recused("a")));
    }

    @Test
    void closingNeedsAnOutcomeForEveryAlertedSubject() {
        var closing = new CaseChange.Closed(Map.of(MERCHANT, Outcome.FALSE_ALARM), "because");
        assertThrows(CaseStatus.Refused.class, () -> anOpenCase().after(closing));
    }

    @Test
    void closingKnowsNoStrangers() {
        var closing = new CaseChange.Closed(Map.of(STAFF, Outcome.CONFIRMED, STRANGER, Outcome.CONFIRMED), "because");
        assertThrows(CaseStatus.Refused.class, () -> anOpenCase().after(closing));
    }

    @Test
    void whoHasNoOtherAlertLeavesWithTheirs() {
        var both = anOpenCase().after(new CaseChange.AlertJoined(UUID.randomUUID(), STRANGER, Set.of()));
        var after = both.after(new CaseChange.AlertsDetached(Set.of(STRANGER), Set.of(STAFF)));
        assertEquals(anOpenCase(), after);
        var twice = both.after(new CaseChange.AlertsDetached(Set.of(STRANGER), Set.of(STAFF, STRANGER)));
        assertEquals(both, twice);
    }

    @Test
    void anAlertStaysAndStrangersCannotLeave() {
        assertThrows(
                CaseStatus.Refused.class,
                () -> anOpenCase().after(new CaseChange.AlertsDetached(Set.of(STAFF), Set.of())));
        assertThrows(
                CaseStatus.Refused.class,
                () -> anOpenCase().after(new CaseChange.AlertsDetached(Set.of(STRANGER), Set.of(STAFF))));
    }

    private static final Set<Class<? extends CaseChange>> AFTERWARDS = Set.of(
            CaseChange.Recused.class,
            CaseChange.MemberAdded.class,
            CaseChange.Consulted.class,
            CaseChange.MeasureMoved.class,
            CaseChange.Contested.class,
            CaseChange.Held.class,
            CaseChange.Erasing.class);
    private static final Set<Class<? extends CaseChange>> ENDINGS =
            Set.of(CaseChange.Closed.class, CaseChange.Merged.class);
    /** Of the status itself they change nothing: they stand on the record. */
    private static final Set<Class<? extends CaseChange>> TOLD = Set.of(
            CaseChange.Noted.class,
            CaseChange.EvidenceAdded.class,
            CaseChange.TaskMoved.class,
            CaseChange.MemberAdded.class,
            CaseChange.Consulted.class,
            CaseChange.MeasureMoved.class,
            CaseChange.Contested.class,
            CaseChange.Held.class,
            CaseChange.Erasing.class,
            CaseChange.Escalated.class,
            CaseChange.EscalationAnswered.class);

    /** Of each kind of change. */
    private static final Map<Class<? extends CaseChange>, Arbitrary<? extends CaseChange>> KINDS = kinds();

    private static Map<Class<? extends CaseChange>, Arbitrary<? extends CaseChange>> kinds() {
        Arbitrary<UUID> ids = Arbitraries.of(STAFF, MERCHANT, STRANGER);
        Arbitrary<String> words = Arbitraries.strings().ofMinLength(1);
        Arbitrary<String> users = Arbitraries.of("a", "b");
        return Map.ofEntries(
                Map.entry(
                        CaseChange.AlertJoined.class,
                        ids.map(id -> new CaseChange.AlertJoined(UUID.randomUUID(), id, Set.of(MERCHANT)))),
                Map.entry(
                        CaseChange.AlertsDetached.class,
                        Combinators.combine(ids.set().ofMaxSize(3), ids.set().ofMaxSize(3))
                                .as(CaseChange.AlertsDetached::new)),
                Map.entry(CaseChange.SubjectsAdded.class, ids.set().ofMaxSize(3).map(CaseChange.SubjectsAdded::new)),
                Map.entry(CaseChange.SubjectLeft.class, ids.map(CaseChange.SubjectLeft::new)),
                Map.entry(CaseChange.EvidenceAdded.class, words.map(CaseChange.EvidenceAdded::new)),
                Map.entry(CaseChange.Assigned.class, users.injectNull(0.3).map(CaseChange.Assigned::new)),
                Map.entry(
                        CaseChange.Moved.class, Arbitraries.of(CaseState.class).map(CaseChange.Moved::new)),
                Map.entry(CaseChange.Noted.class, words.map(CaseChange.Noted::new)),
                Map.entry(
                        CaseChange.TaskMoved.class, Arbitraries.of("T-1", "T-2").map(CaseChange.TaskMoved::new)),
                Map.entry(CaseChange.MemberAdded.class, users.map(CaseChange.MemberAdded::new)),
                Map.entry(
                        CaseChange.Consulted.class,
                        Arbitraries.of("HR", "MERCHANT_TEAM").map(CaseChange.Consulted::new)),
                Map.entry(CaseChange.Recused.class, users.map(CaseChange.Recused::new)),
                Map.entry(CaseChange.MeasureMoved.class, ids.map(CaseChange.MeasureMoved::new)),
                Map.entry(CaseChange.Contested.class, ids.map(CaseChange.Contested::new)),
                Map.entry(CaseChange.Held.class, Arbitraries.of(true, false).map(CaseChange.Held::new)),
                Map.entry(CaseChange.Erasing.class, Arbitraries.just(new CaseChange.Erasing())),
                Map.entry(CaseChange.Escalated.class, Arbitraries.just(new CaseChange.Escalated())),
                Map.entry(CaseChange.EscalationAnswered.class, Arbitraries.just(new CaseChange.EscalationAnswered())),
                Map.entry(
                        CaseChange.Closed.class,
                        Arbitraries.maps(ids, Arbitraries.of(Outcome.class))
                                .ofMaxSize(3)
                                .map(outcomes -> new CaseChange.Closed(outcomes, "because"))),
                Map.entry(CaseChange.Merged.class, Arbitraries.just(new CaseChange.Merged())));
    }

    @Test
    void everyKindOfChangeIsDrawn() {
        assertEquals(Set.of(CaseChange.class.getPermittedSubclasses()), KINDS.keySet());
    }

    /** A merger, which always goes through, is drawn less often than all else: what may happen before it is to be seen, too. */
    @Provide
    Arbitrary<List<CaseChange>> changes() {
        var drawn = KINDS.entrySet().stream()
                .map(kind -> Tuple.<Integer, Arbitrary<CaseChange>>of(
                        kind.getKey() == CaseChange.Merged.class ? 1 : 4,
                        kind.getValue().map(CaseChange.class::cast)))
                .toList();
        return Arbitraries.frequencyOf(drawn).list().ofMaxSize(30);
    }

    @Test
    void aMergedCaseIsClosedWithoutOutcomesAndKeepsWhoIsInIt() {
        var merged = anOpenCase().after(new CaseChange.Assigned("a")).after(new CaseChange.Merged());
        assertEquals(new CaseStatus(CaseState.CLOSED, "a", Set.of(STAFF), Set.of(STAFF, MERCHANT), Map.of()), merged);
        assertThrows(CaseStatus.Refused.class, () -> merged.after(new CaseChange.Merged()));
        assertThrows(CaseStatus.Refused.class, () -> aClosedCase().after(new CaseChange.Merged()));
    }

    @Property
    void whateverHappensACaseStaysSound(@ForAll("changes") List<CaseChange> changes) {
        var status = CaseStatus.opened();
        CaseChange ended = null;
        for (var change : changes) {
            var before = status;
            try {
                status = status.after(change);
            } catch (CaseStatus.Refused refused) {
                assertEquals(before, status, "a refused change changes nothing");
                continue;
            }
            ended = ENDINGS.contains(change.getClass()) ? change : ended;
            assertEquals(
                    ended != null,
                    status.state() == CaseState.CLOSED,
                    "by an ending it is closed, and by nothing else");
            if (before.state() == CaseState.CLOSED) {
                assertTrue(AFTERWARDS.contains(change.getClass()), () -> "a closed case took " + change);
            }
            if (before.state() == CaseState.CLOSED || TOLD.contains(change.getClass())) {
                assertEquals(before, status, "nothing of the status changes");
            }
            var gone = switch (change) {
                case CaseChange.AlertsDetached detached -> detached.taken();
                case CaseChange.SubjectLeft left -> Set.of(left.subject());
                default -> Set.<UUID>of();
            };
            var kept = change instanceof CaseChange.AlertsDetached detached ? detached.staying() : Set.<UUID>of();
            for (var one : before.subjects()) {
                assertEquals(
                        !gone.contains(one) || kept.contains(one),
                        status.subjects().contains(one),
                        "nobody gets lost but who is taken out");
            }
            for (var one : before.alerted()) {
                assertEquals(
                        status.subjects().contains(one),
                        status.alerted().contains(one),
                        "who stays is alerted as before");
            }
            var found = ended instanceof CaseChange.Closed closed ? closed.outcomes() : Map.<UUID, Outcome>of();
            assertEquals(found, status.outcomes(), "outcomes are those it was closed with; a merged case has none");
            if (ended instanceof CaseChange.Closed) {
                assertTrue(found.keySet().containsAll(status.alerted()));
            }
        }
    }
}
