package dev.probity.cases.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
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

    @Provide
    Arbitrary<List<CaseChange>> changes() {
        Arbitrary<UUID> ids = Arbitraries.of(STAFF, MERCHANT, STRANGER);
        Arbitrary<CaseChange> joined =
                ids.map(id -> new CaseChange.AlertJoined(UUID.randomUUID(), id, Set.of(MERCHANT)));
        Arbitrary<CaseChange> added = ids.set().ofMaxSize(3).map(CaseChange.SubjectsAdded::new);
        Arbitrary<CaseChange> assigned =
                Arbitraries.of("a", "b").injectNull(0.3).map(CaseChange.Assigned::new);
        Arbitrary<CaseChange> moved = Arbitraries.of(CaseState.class).map(CaseChange.Moved::new);
        Arbitrary<CaseChange> noted = Arbitraries.strings().ofMinLength(1).map(CaseChange.Noted::new);
        Arbitrary<CaseChange> closed = Arbitraries.maps(ids, Arbitraries.of(Outcome.class))
                .ofMaxSize(3)
                .map(outcomes -> new CaseChange.Closed(outcomes, "because"));
        Arbitrary<CaseChange> recused = Arbitraries.of("a", "b").map(CaseChange.Recused::new);
        Arbitrary<CaseChange> detached = Combinators.combine(
                        ids.set().ofMaxSize(3), ids.set().ofMaxSize(3))
                .as(CaseChange.AlertsDetached::new);
        Arbitrary<CaseChange> escalated =
                Arbitraries.of(new CaseChange.Escalated(), new CaseChange.EscalationAnswered());
        return Arbitraries.oneOf(joined, added, assigned, moved, noted, recused, closed, detached, escalated)
                .list()
                .ofMaxSize(30);
    }

    @Property
    void whateverHappensACaseStaysSound(@ForAll("changes") List<CaseChange> changes) {
        var status = CaseStatus.opened();
        for (var change : changes) {
            var before = status;
            try {
                status = status.after(change);
            } catch (CaseStatus.Refused refused) {
                assertEquals(before, status, "a refused change changes nothing");
                continue;
            }
            assertTrue(before.state() != CaseState.CLOSED || status.equals(before), "nothing happens to a closed case");
            var gone = change instanceof CaseChange.AlertsDetached detached ? detached.taken() : Set.<UUID>of();
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
            assertEquals(
                    status.state() == CaseState.CLOSED,
                    !status.outcomes().isEmpty(),
                    "outcomes and closing go together");
            if (status.state() == CaseState.CLOSED) {
                assertTrue(new HashMap<>(status.outcomes()).keySet().containsAll(status.alerted()));
            }
        }
    }
}
