package dev.probity.cases.enforcement;

import dev.probity.cases.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All proposals. */
@ApplicationScoped
class Proposals implements PanacheRepositoryBase<ProposalEntity, UUID> {
    private static final Set<ProposalState> ENDED = Set.of(ProposalState.REFUSED, ProposalState.WITHDRAWN);

    /** Where a measure that is not ordered yet is, or was, contested. */
    private static final Set<ProposalState> CONTESTED = Set.of(ProposalState.APPEALED, ProposalState.UPHELD);

    /** What takes nothing back, or could not. */
    private static final Set<ProposalState> IN_VAIN =
            Set.of(ProposalState.REFUSED, ProposalState.WITHDRAWN, ProposalState.FAILED);

    /** Which case it belongs to; fails where there is no such proposal. What else it holds is read once the case is locked. */
    Uni<UUID> caseOf(UUID id) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select p.caseId from ProposalEntity p where p.id = :id", UUID.class)
                        .setParameter("id", id)
                        .getResultList())
                .map(found -> {
                    if (found.isEmpty()) {
                        throw ProblemException.missing();
                    }
                    return found.getFirst();
                });
    }

    Uni<ProposalEntity> whole(UUID id) {
        return find("from ProposalEntity p join fetch p.target where p.id = :id", Parameters.with("id", id))
                .firstResult();
    }

    /** All of a case, the first first. */
    Uni<List<ProposalEntity>> ofCase(UUID caseId) {
        return list(
                "from ProposalEntity p join fetch p.target where p.caseId = :id order by p.number",
                Parameters.with("id", caseId));
    }

    Uni<Long> nextNumber() {
        return getSession()
                .chain(session -> session.createNativeQuery("select nextval('proposal_number')", Long.class)
                        .getSingleResult());
    }

    /** What takes that one back, or did; null where nothing does, and where the platform could not carry out what should. */
    Uni<@Nullable ProposalEntity> reversalOf(UUID id) {
        return find(
                        "from ProposalEntity p join fetch p.target where p.reverses = :id and p.state not in :vain",
                        Parameters.with("id", id).and("vain", IN_VAIN))
                .firstResult();
    }

    /** Those and what takes them back, or should have. */
    Uni<List<ProposalEntity>> linked(Set<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list(
                        "id in :ids or reverses in :ids and state not in :ended",
                        Parameters.with("ids", ids).and("ended", ENDED));
    }

    /** What such measures against that one took since then, of whatever case; those that were refused, withdrawn or taken back left out. */
    Uni<Lately> lately(UUID target, Measure action, String currency, Instant since) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select amount, others from measured_lately(:target, :action, :currency, :since)",
                                Tuple.class)
                        .setParameter("target", target)
                        .setParameter("action", action.name())
                        .setParameter("currency", currency)
                        .setParameter("since", since)
                        .getSingleResult())
                .map(row -> new Lately(row.get(0, BigDecimal.class), row.get(1, Boolean.class)));
    }

    /** Whether the same is proposed already and not yet ordered, also while it is contested before it takes effect: what an appeal holds back must not go out by another proposal. */
    Uni<Boolean> waits(UUID caseId, SameMeasure same) {
        return count(
                        "from ProposalEntity p where p.caseId = :case and (p.state in :waiting or p.state in :contested and p.orderedAt is null) and "
                                + same.where(),
                        same.with(Parameters.with("case", caseId)
                                .and("waiting", Set.of(ProposalState.PROPOSED, ProposalState.APPROVED))
                                .and("contested", CONTESTED)))
                .map(found -> found > 0);
    }

    /** The same measure, contested before it takes effect in another case that whoever asks sees (the wall answers for that); null where there is none. */
    Uni<@Nullable ProposalEntity> contestedElsewhere(UUID caseId, SameMeasure same) {
        return find(
                        "from ProposalEntity p join fetch p.target where p.caseId <> :case and p.state in :contested and p.orderedAt is null and "
                                + same.where()
                                + " order by p.number",
                        same.with(Parameters.with("case", caseId).and("contested", CONTESTED)))
                .firstResult();
    }
}
