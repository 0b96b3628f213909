package dev.probity.cases.enforcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ProposalStatusTest {
    private static final Set<ProposalState> ENDED = Set.of(ProposalState.REFUSED, ProposalState.WITHDRAWN);

    private static ProposalStatus aProposal() {
        return ProposalStatus.proposed("ann", 1, false);
    }

    private static ProposalStatus anOrder() {
        return aProposal().after(new ProposalChange.Approved("bob")).after(new ProposalChange.Ordered());
    }

    private static void refused(ProposalStatus status, ProposalChange change) {
        assertThrows(ProposalStatus.Refused.class, () -> status.after(change));
    }

    @Test
    void nobodyApprovesTheirOwn() {
        refused(aProposal(), new ProposalChange.Approved("ann"));
    }

    @Test
    void twoApprovalsAreTwoPeoples() {
        var half = ProposalStatus.proposed("ann", 2, false).after(new ProposalChange.Approved("bob"));
        assertEquals(ProposalState.PROPOSED, half.state());
        refused(half, new ProposalChange.Approved("bob"));
        assertEquals(
                ProposalState.APPROVED,
                half.after(new ProposalChange.Approved("cas")).state());
    }

    @Test
    void nobodyButTheProposerWithdrawsAndNotAfterItWasOrdered() {
        refused(aProposal(), new ProposalChange.Withdrawn("bob"));
        refused(anOrder(), new ProposalChange.Withdrawn("ann"));
        assertEquals(
                ProposalState.WITHDRAWN,
                aProposal()
                        .after(new ProposalChange.Approved("bob"))
                        .after(new ProposalChange.Withdrawn("ann"))
                        .state());
    }

    @Test
    void anAppealIsDecidedByAThirdPersonAndOnce() {
        var contested = anOrder().after(new ProposalChange.Appealed("fay"));
        refused(contested, new ProposalChange.Ruled("ann", true));
        refused(contested, new ProposalChange.Ruled("bob", false));
        var upheld = contested.after(new ProposalChange.Ruled("cas", true));
        assertEquals(ProposalState.UPHELD, upheld.state());
        refused(upheld, new ProposalChange.Appealed("fay"));
    }

    @Test
    void anAppealDuringTheNoticeKeepsTheOrderBackUntilItIsDecided() {
        var contested = aProposal().after(new ProposalChange.Approved("bob")).after(new ProposalChange.Appealed("fay"));
        assertFalse(contested.waits());
        refused(contested, new ProposalChange.Ordered());
        assertTrue(contested.after(new ProposalChange.Ruled("cas", true)).waits());
        assertFalse(contested.after(new ProposalChange.Ruled("cas", false)).waits());
    }

    @Test
    void whatWasReportedLastCounts() {
        var failed = anOrder().after(new ProposalChange.Reported(ReceiptResult.FAILED));
        assertEquals(ProposalState.FAILED, failed.state());
        assertEquals(
                ProposalState.CARRIED_OUT,
                failed.after(new ProposalChange.Reported(ReceiptResult.CARRIED_OUT))
                        .state());
        assertEquals(failed, failed.after(new ProposalChange.Reported(ReceiptResult.RECEIVED)));
    }

    @Test
    void whatTakesBackIsNotTakenBackItself() {
        var back = ProposalStatus.decreed("cas").after(new ProposalChange.Ordered());
        refused(back, new ProposalChange.Appealed("fay"));
        refused(back, new ProposalChange.TakenBack());
        assertFalse(back.reversible());
    }

    @Test
    void everyMeasureIsUndoneByItsInverse() {
        for (var measure : Measure.values()) {
            assertEquals(measure, measure.inverse().inverse());
            assertTrue(measure.takesBack() != measure.inverse().takesBack());
            assertEquals(measure.needsAmount(), measure.inverse().needsAmount());
            assertEquals(measure.needsReviews(), measure.inverse().needsReviews());
        }
    }

    @Provide
    Arbitrary<List<ProposalChange>> changes() {
        var people = Arbitraries.of("ann", "bob", "cas", "dan");
        Arbitrary<ProposalChange> approved = people.map(ProposalChange.Approved::new);
        Arbitrary<ProposalChange> refused = people.map(ProposalChange.Refused::new);
        Arbitrary<ProposalChange> withdrawn = people.map(ProposalChange.Withdrawn::new);
        Arbitrary<ProposalChange> reported = Arbitraries.of(ReceiptResult.class).map(ProposalChange.Reported::new);
        Arbitrary<ProposalChange> ruled =
                people.flatMap(by -> Arbitraries.of(true, false).map(stands -> new ProposalChange.Ruled(by, stands)));
        Arbitrary<ProposalChange> plain = Arbitraries.of(
                new ProposalChange.Ordered(), new ProposalChange.Appealed("fay"), new ProposalChange.TakenBack());
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, approved),
                        net.jqwik.api.Tuple.of(1, refused),
                        net.jqwik.api.Tuple.of(1, withdrawn),
                        net.jqwik.api.Tuple.of(2, reported),
                        net.jqwik.api.Tuple.of(3, ruled),
                        net.jqwik.api.Tuple.of(5, plain))
                .list()
                .ofMaxSize(30);
    }

    @Property
    void whateverHappensAMeasureStaysUnderControl(
            @ForAll("changes") List<ProposalChange> changes,
            @ForAll @IntRange(min = 1, max = 2) int needed,
            @ForAll boolean takesBack) {
        var status = ProposalStatus.proposed("ann", needed, takesBack);
        for (var change : changes) {
            var before = status;
            try {
                status = status.after(change);
            } catch (ProposalStatus.Refused refused) {
                assertEquals(before, status, "a refused change changes nothing");
                continue;
            }
            assertFalse(status.approvers().contains("ann"), "the proposer approved");
            assertTrue(!status.ordered() || status.approvers().size() >= needed, "ordered without enough approvers");
            assertTrue(status.state() != ProposalState.ORDERED || status.ordered());
            assertFalse(ENDED.contains(before.state()), "something happened to what had ended");
            assertTrue(!before.ordered() || status.ordered(), "an order is never unsaid");
            assertTrue(before.appealedBy() == null || !(change instanceof ProposalChange.Appealed), "appealed twice");
            if (change instanceof ProposalChange.Ordered) {
                assertFalse(before.ordered(), "ordered twice");
                assertFalse(before.state() == ProposalState.APPEALED, "ordered under appeal");
            }
            if (change instanceof ProposalChange.Ruled ruled) {
                var hands = new HashSet<>(before.approvers());
                hands.add("ann");
                hands.add(before.appealedBy());
                assertFalse(hands.contains(ruled.by()), "no third person");
            }
            assertTrue(before.state() != ProposalState.REVERSED || status.state() == ProposalState.REVERSED);
        }
    }
}
