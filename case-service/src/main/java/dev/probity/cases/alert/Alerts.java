package dev.probity.cases.alert;

import dev.probity.cases.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** All alerts that ever came. */
@ApplicationScoped
public class Alerts implements PanacheRepositoryBase<AlertEntity, UUID> {
    static final String WITH_ALL = "from AlertEntity a join fetch a.subject left join fetch a.caseFile ";

    /** The alert alone, to be changed; null when there is none. */
    public Uni<AlertEntity> locked(UUID id) {
        return lock(List.of(id)).chain(() -> findById(id));
    }

    /** Locks alerts and all others of their cases by id, as whoever changes a case does, so that nobody waits for each other. */
    public Uni<Void> lock(Collection<UUID> ids) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                select id from alert where id in (:ids)
                                   or case_id in (select case_id from alert where id in (:ids)) order by id for update""", UUID.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .replaceWithVoid();
    }

    /** The alert with its subject and case, to be changed; fails when there is none. */
    public Uni<AlertEntity> lockedWhole(UUID id) {
        return lock(List.of(id)).chain(() -> whole(id)).map(alert -> {
            if (alert == null) {
                throw ProblemException.missing();
            }
            return alert;
        });
    }

    /** With its subject and case; null when there is none. */
    public Uni<AlertEntity> whole(UUID id) {
        return find(WITH_ALL + "where a.id = :id", Parameters.with("id", id)).firstResult();
    }

    public Uni<List<AlertEntity>> ofCase(UUID caseId) {
        return list(
                WITH_ALL + "where a.caseFile.id = :id order by a.totalMdb desc, a.id", Parameters.with("id", caseId));
    }

    public Uni<List<AlertEntity>> ofCases(Collection<UUID> caseIds) {
        return caseIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list(
                        WITH_ALL + "where a.caseFile.id in :ids order by a.totalMdb desc, a.id",
                        Parameters.with("ids", caseIds));
    }

    /** Alerts about those subjects about which someone may still do something, newest first. */
    public Uni<List<AlertEntity>> waitingOf(Collection<UUID> subjectIds) {
        return subjectIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list(
                        WITH_ALL + "where a.subject.id in :ids and a.state in :states order by a.changedAt desc",
                        Parameters.with("ids", subjectIds)
                                .and("states", List.of(AlertState.OPEN, AlertState.SNOOZED, AlertState.DEFERRED)));
    }
}
