package dev.probity.cases.casefile;

import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Cases whose clock ran out, each escalated in a transaction of its own: one that can't be keeps none of the others waiting. */
@ApplicationScoped
class Overdue {
    // An escalation that stands is answered first: nobody is told twice at once.
    private static final String DUE = """
            select id from case_file where state <> 'CLOSED' and due_at <= :now and overdue_at is null and escalated_at is null
            order by due_at limit 100""";

    private final CaseFiles files;
    private final Escalations escalations;
    private final Clock clock;

    Overdue(CaseFiles files, Escalations escalations, Clock clock) {
        this.files = files;
        this.escalations = escalations;
        this.clock = clock;
    }

    @ByRule
    @WithSession
    Uni<List<UUID>> due() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(DUE, UUID.class)
                        .setParameter("now", clock.instant())
                        .getResultList());
    }

    /** False where another replica, or a person, was faster: whoever waited for the case's lock sees what they did. */
    @ByRule
    @WithTransaction
    Uni<Boolean> escalate(UUID id) {
        return files.locked(id)
                .chain(file -> waits(file)
                        ? escalations.overdue(file).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private boolean waits(CaseFileEntity file) {
        return file.state != CaseState.CLOSED
                && !file.dueAt.isAfter(clock.instant())
                && file.overdueAt == null
                && file.escalatedAt == null;
    }
}
