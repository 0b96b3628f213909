package dev.probity.cases.enforcement;

import java.util.EnumSet;
import java.util.HashSet;
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
 * @param appealedBy who put an appeal against it down, which is done once; null before
 * @param result what became of the order; null while nobody reported more than that it came
 */
public record ProposalStatus(
        ProposalState state,
        String proposer,
        Set<String> approvers,
        int needed,
        boolean takesBack,
        boolean ordered,
        @Nullable String appealedBy,
        @Nullable ReceiptResult result) {
    private static final Set<ProposalState> IN_FORCE = EnumSet.of(ProposalState.ORDERED, ProposalState.CARRIED_OUT);
    private static final Set<ProposalState> DECIDED = EnumSet.of(ProposalState.UPHELD, ProposalState.REVERSED);

    public ProposalStatus {
        approvers = Set.copyOf(approvers);
        if (approvers.contains(proposer)) {
            throw new IllegalArgumentException("whoever proposed it is no approver");
        }
    }

    /** A proposal on its first day. */
    public static ProposalStatus proposed(String proposer, int needed, boolean takesBack) {
        return new ProposalStatus(ProposalState.PROPOSED, proposer, Set.of(), needed, takesBack, false, null, null);
    }

    /** What follows from an appeal that succeeded: whoever decided it answers for it, and nobody else need agree. */
    public static ProposalStatus decreed(String decider) {
        return new ProposalStatus(ProposalState.APPROVED, "probity", Set.of(decider), 1, true, false, null, null);
    }

    /** The status after that change; a change that doesn't go with this status is refused. */
    public ProposalStatus after(ProposalChange change) {
        return switch (change) {
            case ProposalChange.Approved approved -> approved(approved.by());
            case ProposalChange.Refused refused -> refused(refused.by());
            case ProposalChange.Withdrawn withdrawn -> withdrawn(withdrawn.by());
            case ProposalChange.Ordered() -> sentOut();
            case ProposalChange.Reported reported -> reported(reported.result());
            case ProposalChange.Appealed appealed -> contested(appealed.by());
            case ProposalChange.Ruled ruled -> ruled(ruled.by(), ruled.stands());
            case ProposalChange.TakenBack() -> takenBack();
        };
    }

    /** Who had a hand in it, in the appeal against it, too; none of them, and nobody of their line, may decide on it again. */
    public Set<String> hands() {
        var hands = new HashSet<>(approvers);
        hands.add(proposer);
        if (appealedBy != null) {
            hands.add(appealedBy);
        }
        return hands;
    }

    /** Whether what takes it back may be proposed: where it was decided that it is taken back, in case the platform could not. */
    public boolean reversible() {
        return !takesBack && ordered && (IN_FORCE.contains(state) || DECIDED.contains(state));
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
                appealedBy,
                result);
    }

    private ProposalStatus refused(String by) {
        undecided();
        if (by.equals(proposer)) {
            throw new Refused("It is your own proposal: you can withdraw it.");
        }
        return with(ProposalState.REFUSED, ordered, appealedBy, result);
    }

    private ProposalStatus withdrawn(String by) {
        if (!by.equals(proposer)) {
            throw new Refused("Only whoever proposed it withdraws it.");
        }
        if (state != ProposalState.PROPOSED && !(state == ProposalState.APPROVED && !ordered)) {
            throw new Refused("It can be withdrawn only before it is ordered.");
        }
        return with(ProposalState.WITHDRAWN, ordered, appealedBy, result);
    }

    private ProposalStatus sentOut() {
        if (!waits()) {
            throw new Refused("There is nothing to order.");
        }
        return with(state == ProposalState.UPHELD ? state : ProposalState.ORDERED, true, appealedBy, result);
    }

    private ProposalStatus reported(ReceiptResult reported) {
        if (!ordered) {
            throw new Refused("It was not ordered.");
        }
        return switch (reported) {
            case RECEIVED -> this;
            case CARRIED_OUT -> with(reportedState(ProposalState.CARRIED_OUT), ordered, appealedBy, reported);
            case FAILED -> with(reportedState(ProposalState.FAILED), ordered, appealedBy, reported);
        };
    }

    /** Somebody's decision isn't undone by what the platform says. */
    private ProposalState reportedState(ProposalState reported) {
        return IN_FORCE.contains(state) || state == ProposalState.FAILED ? reported : state;
    }

    private ProposalStatus contested(String by) {
        if (takesBack) {
            throw new Refused("What takes a measure back is not appealed against.");
        }
        if (appealedBy != null) {
            throw new Refused("It was appealed against before.");
        }
        if (state != ProposalState.APPROVED && !IN_FORCE.contains(state)) {
            throw new Refused("An appeal is against a measure that is approved, ordered or carried out.");
        }
        return with(ProposalState.APPEALED, ordered, by, result);
    }

    private ProposalStatus ruled(String by, boolean stands) {
        if (state != ProposalState.APPEALED) {
            throw new Refused("No appeal waits.");
        }
        if (by.equals(appealedBy)) {
            throw new Refused("You put this appeal down: somebody else must decide it.");
        }
        stranger(by);
        return with(stands ? ProposalState.UPHELD : ProposalState.REVERSED, ordered, appealedBy, result);
    }

    private ProposalStatus takenBack() {
        if (takesBack || !ordered) {
            throw new Refused("There is nothing to take back.");
        }
        return with(ProposalState.REVERSED, true, appealedBy, result);
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
            ProposalState newState, boolean isOrdered, @Nullable String appellant, @Nullable ReceiptResult newResult) {
        return new ProposalStatus(newState, proposer, approvers, needed, takesBack, isOrdered, appellant, newResult);
    }

    /** A change that doesn't go with the status. */
    public static final class Refused extends RuntimeException {
        Refused(String why) {
            super(why);
        }
    }
}
