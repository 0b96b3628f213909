package dev.probity.cases.enforcement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposal stands, and what may happen next.
 *
 * @param state where it stands
 * @param proposer who made it
 * @param approvers who agreed so far
 * @param needed how many must agree
 * @param takesBack whether it takes another measure back; such a one is neither appealed against nor taken back
 * @param ordered whether its order went out
 * @param appeals against it, the first first; but for the last, each of them was decided
 * @param result what became of the order; null while nobody reported more than that it came
 */
public record ProposalStatus(
        ProposalState state,
        String proposer,
        Set<String> approvers,
        int needed,
        boolean takesBack,
        boolean ordered,
        List<Contest> appeals,
        @Nullable ReceiptResult result) {
    private static final Set<ProposalState> IN_FORCE = EnumSet.of(ProposalState.ORDERED, ProposalState.CARRIED_OUT);
    private static final Set<ProposalState> DECIDED = EnumSet.of(ProposalState.UPHELD, ProposalState.REVERSED);

    public ProposalStatus {
        approvers = Set.copyOf(approvers);
        appeals = List.copyOf(appeals);
        if (approvers.contains(proposer)) {
            throw new IllegalArgumentException("whoever proposed it is no approver");
        }
    }

    /**
     * An appeal, and whoever decided it.
     *
     * @param by who put it down
     * @param ruler who decided it; null while it waits
     */
    public record Contest(String by, @Nullable String ruler) {}

    /** A proposal on its first day. */
    public static ProposalStatus proposed(String proposer, int needed, boolean takesBack) {
        return new ProposalStatus(
                ProposalState.PROPOSED, proposer, Set.of(), needed, takesBack, false, List.of(), null);
    }

    /** What follows from an appeal that succeeded: whoever decided it answers for it, and nobody else need agree. */
    public static ProposalStatus decreed(String decider) {
        return new ProposalStatus(ProposalState.APPROVED, "probity", Set.of(decider), 1, true, false, List.of(), null);
    }

    /** The status after that change; a change that doesn't go with this status is refused. */
    public ProposalStatus after(ProposalChange change) {
        return switch (change) {
            case ProposalChange.Approved approved -> approved(approved.by());
            case ProposalChange.Refused refused -> refused(refused.by());
            case ProposalChange.Withdrawn withdrawn -> withdrawn(withdrawn.by());
            case ProposalChange.Ordered() -> sentOut();
            case ProposalChange.Reported reported -> reported(reported.result());
            case ProposalChange.Appealed appealed -> contested(appealed.by(), appealed.most());
            case ProposalChange.Ruled ruled -> ruled(ruled.by(), ruled.stands());
            case ProposalChange.Overruled() -> overruled();
            case ProposalChange.TakenBack() -> takenBack();
        };
    }

    /** Who had a hand in it, in an appeal against it, too; none of them, and nobody of their line, may decide on it again. */
    public Set<String> hands() {
        var hands = new HashSet<>(willed());
        appeals.forEach(appeal -> hands.add(appeal.by()));
        return hands;
    }

    /** Whose will it is: who proposed it, agreed, or decided that it stands. An appeal that one of them puts down may be one that is meant to fail. */
    public Set<String> willed() {
        var willed = new HashSet<>(approvers);
        willed.add(proposer);
        for (var appeal : appeals) {
            if (appeal.ruler() != null) {
                willed.add(appeal.ruler());
            }
        }
        return willed;
    }

    /** Whether what takes it back may be proposed: where it was decided that it is taken back, in case the platform could not. */
    public boolean reversible() {
        return !takesBack && ordered && (IN_FORCE.contains(state) || DECIDED.contains(state));
    }

    /** Whether somebody may put down an appeal, of which there are so many at most. */
    public boolean contestable(int most) {
        return !takesBack && inForce() && appeals.size() < most;
    }

    /** Whether an order is still to go out. */
    public boolean waits() {
        return !ordered && (state == ProposalState.APPROVED || state == ProposalState.UPHELD);
    }

    private ProposalStatus approved(String by) {
        undecided();
        stranger(by);
        var all = new HashSet<>(approvers);
        all.add(by);
        return new ProposalStatus(
                all.size() >= needed ? ProposalState.APPROVED : state,
                proposer,
                all,
                needed,
                takesBack,
                ordered,
                appeals,
                result);
    }

    private ProposalStatus refused(String by) {
        if (by.equals(proposer)) {
            throw new Refused("It is your own proposal: you can withdraw it.");
        }
        if (takesBack) {
            undecided(); // what gives something back is not stopped by one approver after others decided on it
        }
        stoppable("refused");
        return with(ProposalState.REFUSED, ordered, appeals, result);
    }

    private ProposalStatus withdrawn(String by) {
        if (!by.equals(proposer)) {
            throw new Refused("Only whoever proposed it withdraws it.");
        }
        stoppable("withdrawn");
        return with(ProposalState.WITHDRAWN, ordered, appeals, result);
    }

    private ProposalStatus sentOut() {
        if (!waits()) {
            throw new Refused("There is nothing to order.");
        }
        return with(state == ProposalState.UPHELD ? state : ProposalState.ORDERED, true, appeals, result);
    }

    private ProposalStatus reported(ReceiptResult reported) {
        if (!ordered) {
            throw new Refused("It was not ordered.");
        }
        return switch (reported) {
            case RECEIVED -> this;
            case CARRIED_OUT -> with(reportedState(ProposalState.CARRIED_OUT), ordered, appeals, reported);
            case FAILED -> with(reportedState(ProposalState.FAILED), ordered, appeals, reported);
        };
    }

    /** Somebody's decision isn't undone by what the platform says. */
    private ProposalState reportedState(ProposalState reported) {
        return IN_FORCE.contains(state) || state == ProposalState.FAILED ? reported : state;
    }

    private ProposalStatus contested(String by, int most) {
        if (takesBack) {
            throw new Refused("What takes a measure back is not appealed against.");
        }
        if (state == ProposalState.APPEALED) {
            throw new Refused("An appeal against it waits already.");
        }
        if (!inForce()) {
            throw new Refused("An appeal is against a measure that is approved, ordered or carried out.");
        }
        if (appeals.size() >= most) {
            throw new Refused("It was appealed against as often as it can be.");
        }
        if (willed().contains(by)) {
            throw new Refused("You had a part in it: somebody else must put the appeal down.");
        }
        var all = new ArrayList<>(appeals);
        all.add(new Contest(by, null));
        return with(ProposalState.APPEALED, ordered, all, result);
    }

    /** After an appeal that failed, too, on the same terms as before it: what the platform could not do is none to contest. */
    private boolean inForce() {
        return state == ProposalState.APPROVED
                || IN_FORCE.contains(state)
                || state == ProposalState.UPHELD && result != ReceiptResult.FAILED;
    }

    private ProposalStatus ruled(String by, boolean stands) {
        if (state != ProposalState.APPEALED) {
            throw new Refused("No appeal waits.");
        }
        var open = appeals.getLast();
        if (by.equals(open.by())) {
            throw new Refused("You put this appeal down: somebody else must decide it.");
        }
        stranger(by);
        if (hands().contains(by)) {
            throw new Refused("You had a part in an earlier appeal: somebody else must decide this one.");
        }
        var all = new ArrayList<>(appeals.subList(0, appeals.size() - 1));
        all.add(new Contest(open.by(), by));
        return with(stands ? ProposalState.UPHELD : ProposalState.REVERSED, ordered, all, result);
    }

    private ProposalStatus overruled() {
        if (takesBack || !waits()) {
            throw new Refused("There is nothing to stop.");
        }
        return with(ProposalState.REFUSED, ordered, appeals, result);
    }

    private ProposalStatus takenBack() {
        if (takesBack || !ordered) {
            throw new Refused("There is nothing to take back.");
        }
        return with(ProposalState.REVERSED, true, appeals, result);
    }

    private void stoppable(String how) {
        if (state != ProposalState.PROPOSED && !waits()) {
            throw new Refused("It can be %s only before it is ordered, and not while an appeal waits.".formatted(how));
        }
    }

    private void undecided() {
        if (state != ProposalState.PROPOSED) {
            throw new Refused("It waits for nobody's approval.");
        }
    }

    private void stranger(String by) {
        if (by.equals(proposer)) {
            throw new Refused("It is your own proposal: somebody else must decide.");
        }
        if (approvers.contains(by)) {
            throw new Refused("You approved it already: somebody else must decide.");
        }
    }

    private ProposalStatus with(
            ProposalState newState, boolean isOrdered, List<Contest> contests, @Nullable ReceiptResult newResult) {
        return new ProposalStatus(newState, proposer, approvers, needed, takesBack, isOrdered, contests, newResult);
    }

    /** A change that doesn't go with the status. */
    public static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why);
        }
    }
}
