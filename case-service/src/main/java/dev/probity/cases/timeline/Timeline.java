package dev.probity.cases.timeline;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Records of cases. */
@ApplicationScoped
public class Timeline implements PanacheRepositoryBase<TimelineEntity, TimelineEntity.Key> {
    /** Newest first, those before that number. */
    public Uni<List<TimelineEntity>> before(UUID caseId, long seq, int limit) {
        return find(
                        "key.caseId = :id and key.seq < :seq order by key.seq desc",
                        Parameters.with("id", caseId).and("seq", seq))
                .page(Page.ofSize(limit))
                .list();
    }

    /** Notes of a case, newest first. */
    public Uni<List<TimelineEntity>> notes(UUID caseId, int limit) {
        return find(
                        "key.caseId = :id and kind = :kind order by key.seq desc",
                        Parameters.with("id", caseId).and("kind", EntryKind.NOTED))
                .page(Page.ofSize(limit))
                .list();
    }
}
