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
    private static final int MOST = 2;
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
    void whatIsDecidedIsStoppedUntilItIsOrdered() {
        var approved = aProposal().after(new ProposalChange.Approved("bob"));
        var upheld = approved.after(appealed("fay")).after(new ProposalChange.Ruled("cas", true));
        for (var waiting : List.of(approved, upheld)) {
            for (var stranger : List.of("bob", "cas", "dan")) {
                assertEquals(
                        ProposalState.REFUSED,
                        waiting.after(new ProposalChange.Refused(stranger)).state());
            }
            refused(waiting, new ProposalChange.Refused("ann"));
            assertEquals(
                    ProposalState.WITHDRAWN,
                    waiting.after(new ProposalChange.Withdrawn("ann")).state());
            var ordered = waiting.after(new ProposalChange.Ordered());
            refused(ordered, new ProposalChange.Refused("bob"));
            refused(ordered, new ProposalChange.Withdrawn("ann"));
        }
    }

    @Test
    void whileAnAppealWaitsItsDeciderAloneStopsIt() {
        var contested = aProposal().after(new ProposalChange.Approved("bob")).after(appealed("fay"));
        refused(contested, new ProposalChange.Refused("bob"));
        refused(contested, new ProposalChange.Withdrawn("ann"));
    }

    @Test
    void whatTakesAMeasureBackIsNotRefusedOnceItIsDecided() {
        refused(ProposalStatus.decreed("cas"), new ProposalChange.Refused("dan"));
        var approved = ProposalStatus.proposed("ann", 1, true).after(new ProposalChange.Approved("bob"));
        refused(approved, new ProposalChange.Refused("dan"));
        approved.after(new ProposalChange.Withdrawn("ann"));
    }

    @Test
    void whatWasReversedElsewhereStopsOnlyWhatWaitsForItsOrder() {
        var approved = aProposal().after(new ProposalChange.Approved("bob"));
        assertEquals(
                ProposalState.REFUSED,
                approved.after(new ProposalChange.Overruled()).state());
        refused(aProposal(), new ProposalChange.Overruled());
        refused(anOrder(), new ProposalChange.Overruled());
        refused(ProposalStatus.decreed("cas"), new ProposalChange.Overruled());
    }

    private static ProposalChange appealed(String by) {
        return new ProposalChange.Appealed(by, MOST);
    }

    private static ProposalStatus anUpheldOrder() {
        return anOrder().after(appealed("fay")).after(new ProposalChange.Ruled("cas", true));
    }

    @Test
    void anAppealIsDecidedByAThirdPerson() {
        var contested = anOrder().after(appealed("fay"));
        refused(contested, new ProposalChange.Ruled("ann", true));
        refused(contested, new ProposalChange.Ruled("bob", false));
        refused(contested, new ProposalChange.Ruled("fay", false));
        assertEquals(ProposalState.UPHELD, anUpheldOrder().state());
    }

    @Test
    void whoseWillTheMeasureIsPutsNoAppealDown() {
        refused(anOrder(), appealed("ann"));
        refused(anOrder(), appealed("bob"));
        refused(anUpheldOrder(), appealed("cas"));
    }

    @Test
    void anotherAppealIsPutDownAfterTheOneBeforeItFailed() {
        refused(anOrder().after(appealed("fay")), appealed("gus"));
        refused(anOrder().after(appealed("fay")).after(new ProposalChange.Ruled("cas", false)), appealed("gus"));
        var again = anUpheldOrder().after(appealed("fay"));
        assertEquals(ProposalState.APPEALED, again.state());
        assertEquals(
                ProposalState.REVERSED,
                again.after(new ProposalChange.Ruled("dan", false)).state());
    }

    @Test
    void anotherAppealIsDecidedByNobodyOfAnEarlierOne() {
        var again = anUpheldOrder().after(appealed("gus"));
        for (var hand : List.of("ann", "bob", "fay", "cas", "gus")) {
            refused(again, new ProposalChange.Ruled(hand, false));
        }
    }

    @Test
    void thereIsAnEndToAppeals() {
        var twice = anUpheldOrder().after(appealed("fay")).after(new ProposalChange.Ruled("dan", true));
        assertEquals(ProposalState.UPHELD, twice.state());
        refused(twice, appealed("gus"));
    }

    @Test
    void whatThePlatformCouldNotDoIsNotContestedAgain() {
        var failed = anUpheldOrder().after(new ProposalChange.Reported(ReceiptResult.FAILED));
        refused(failed, appealed("gus"));
        failed.after(new ProposalChange.Reported(ReceiptResult.CARRIED_OUT)).after(appealed("gus"));
    }

    @Test
    void anAppealDuringTheNoticeKeepsTheOrderBackUntilItIsDecided() {
        var contested = aProposal().after(new ProposalChange.Approved("bob")).after(appealed("fay"));
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
        refused(back, appealed("fay"));
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
        var people = Arbitraries.of("ann", "bob", "cas", "dan", "eve", "fay");
        var strangers = Arbitraries.of("dan", "eve", "fay", "gus");
        Arbitrary<ProposalChange> appealed =
                Arbitraries.oneOf(people, strangers).map(ProposalStatusTest::appealed);
        Arbitrary<ProposalChange> approved = people.map(ProposalChange.Approved::new);
        Arbitrary<ProposalChange> refused = people.map(ProposalChange.Refused::new);
        Arbitrary<ProposalChange> withdrawn = people.map(ProposalChange.Withdrawn::new);
        Arbitrary<ProposalChange> reported = Arbitraries.of(ReceiptResult.class).map(ProposalChange.Reported::new);
        Arbitrary<ProposalChange> ruled =
                people.flatMap(by -> Arbitraries.of(true, false).map(stands -> new ProposalChange.Ruled(by, stands)));
        Arbitrary<ProposalChange> plain = Arbitraries.of(
                new ProposalChange.Ordered(),
                new ProposalChange.Ordered(),
                new ProposalChange.Overruled(),
                new ProposalChange.TakenBack());
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(6, approved),
                        net.jqwik.api.Tuple.of(1, refused),
                        net.jqwik.api.Tuple.of(1, withdrawn),
                        net.jqwik.api.Tuple.of(2, reported),
                        net.jqwik.api.Tuple.of(6, ruled),
                        net.jqwik.api.Tuple.of(5, appealed),
                        net.jqwik.api.Tuple.of(3, plain))
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
            assertTrue(status.appeals().size() <= MOST, "appealed without end");
            var waiting =
                    status.appeals().stream().filter(one -> one.ruler() == null).count();
            assertTrue(waiting <= 1, "two appeals wait at once");
            assertTrue(status.state() != ProposalState.APPEALED || waiting == 1);
            if (change instanceof ProposalChange.Appealed appealed) {
                assertFalse(before.approvers().contains(appealed.by()), "an approver's sham");
                assertFalse(appealed.by().equals("ann"), "the proposer's sham");
                assertTrue(
                        before.appeals().stream().noneMatch(one -> appealed.by().equals(one.ruler())),
                        "a ruler's sham");
            }
            if (ENDED.contains(status.state())) {
                assertFalse(status.ordered(), "stopped after its order");
                assertFalse(before.state() == ProposalState.APPEALED, "stopped under appeal");
                assertEquals(
                        status.state() == ProposalState.WITHDRAWN,
                        change instanceof ProposalChange.Withdrawn(var by) && by.equals("ann"));
            }
            if (change instanceof ProposalChange.Ordered) {
                assertFalse(before.ordered(), "ordered twice");
                assertFalse(before.state() == ProposalState.APPEALED, "ordered under appeal");
            }
            if (change instanceof ProposalChange.Ruled ruled) {
                var hands = new HashSet<>(before.approvers());
                hands.add("ann");
                before.appeals().forEach(one -> hands.add(one.by()));
                before.appeals().forEach(one -> hands.add(one.ruler()));
                assertFalse(hands.contains(ruled.by()), "no third person");
            }
            assertTrue(before.state() != ProposalState.REVERSED || status.state() == ProposalState.REVERSED);
        }
    }
}
