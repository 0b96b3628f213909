package dev.probity.cases.enforcement;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Roles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What somebody may do with a proposal.
 *
 * @param reader who
 * @param line themself and all above and below them
 * @param same their own accounts
 * @param appeals so many one measure has
 * @param status where the proposal stands
 */
record ProposalActions(Actor reader, Set<String> line, Set<String> same, int appeals, ProposalStatus status) {
    List<ProposalAction> of(boolean reversed, boolean dead) {
        var actions = new ArrayList<ProposalAction>();
        if (reader.has(Roles.APPROVER)) {
            approver(actions, dead);
        }
        if (reader.has(Roles.INVESTIGATOR)) {
            investigator(actions, reversed);
        }
        if (accepts(new ProposalChange.Appealed(reader.id(), appeals))
                && Collections.disjoint(same, status.willed())
                && (reader.has(Roles.APPROVER) || reader.has(Roles.INVESTIGATOR))) {
            actions.add(ProposalAction.APPEAL);
        }
        Collections.sort(actions);
        return actions;
    }

    private void approver(List<ProposalAction> actions, boolean dead) {
        var stranger = Collections.disjoint(line, status.hands());
        if (stranger && accepts(new ProposalChange.Approved(reader.id()))) {
            actions.add(ProposalAction.APPROVE);
        }
        if (accepts(new ProposalChange.Refused(reader.id()))) {
            actions.add(ProposalAction.REFUSE);
        }
        if (stranger && accepts(new ProposalChange.Ruled(reader.id(), true))) {
            actions.add(ProposalAction.RULE);
        }
        if (dead) {
            actions.add(ProposalAction.REPLAY);
        }
    }

    private void investigator(List<ProposalAction> actions, boolean reversed) {
        if (accepts(new ProposalChange.Withdrawn(reader.id()))) {
            actions.add(ProposalAction.WITHDRAW);
        }
        if (status.reversible() && !reversed) {
            actions.add(ProposalAction.REVERSE);
        }
    }

    private boolean accepts(ProposalChange change) {
        try {
            status.after(change);
            return true;
        } catch (ProposalStatus.Refused refused) {
            return false;
        }
    }
}
