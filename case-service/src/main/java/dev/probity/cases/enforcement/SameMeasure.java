package dev.probity.cases.enforcement;

import io.quarkus.panache.common.Parameters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What makes two measures the same: the same done to the same subject; of reviews, any that both are about, whoever they are held against.
 *
 * @param action what is done
 * @param target the subject that it is done to
 * @param reviews ids of the reviews of one about reviews; empty for any other
 */
record SameMeasure(Measure action, UUID target, List<String> reviews) {
    static SameMeasure as(NewProposal wanted) {
        return new SameMeasure(
                wanted.action(), wanted.target(), Objects.requireNonNullElse(wanted.reviews(), List.of()));
    }

    static SameMeasure as(ProposalEntity proposal) {
        return new SameMeasure(proposal.action, proposal.target.id, List.of(proposal.reviews));
    }

    /** What a proposal "p" has to fulfil, in Hibernate's words. */
    String where() {
        return "p.action = :action and "
                + (action.needsReviews() ? "array_intersects(p.reviews, :reviews)" : "p.target.id = :target");
    }

    /** These with those of where(). */
    Parameters with(Parameters others) {
        var all = others.and("action", action);
        return action.needsReviews() ? all.and("reviews", reviews.toArray(String[]::new)) : all.and("target", target);
    }
}
