package dev.probity.cases.consultation;

import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.http.Cursor;
import dev.probity.cases.http.PageQuery;
import dev.probity.cases.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All consultations that the reader sees: those of their cases, and those that their office is asked. */
@ApplicationScoped
public class Consultations implements PanacheRepositoryBase<ConsultationEntity, UUID> {
    private static final String ORDER = "CHANGED";

    private final ConsultationViews views;
    private final CaseFiles files;

    Consultations(ConsultationViews views, CaseFiles files) {
        this.views = views;
        this.files = files;
    }

    /** What the reader's office is asked at this moment; the database leaves out all others. */
    @WithSession
    Uni<ConsultationPage> page(PageQuery query) {
        var cursor = Cursor.read(query.cursor, ORDER);
        Map<String, Object> after = new HashMap<>();
        if (cursor != null) {
            after.put("time", cursor.time());
            after.put("last", cursor.id());
        }
        return find(
                        "endedAt is null"
                                + (cursor == null ? "" : " and (changedAt < :time or changedAt = :time and id < :last)")
                                + " order by changedAt desc, id desc",
                        after)
                .page(Page.of(0, query.limit + 1))
                .list()
                .chain(found -> views.ofOffice(found.subList(0, Math.min(found.size(), query.limit)))
                        .map(items -> new ConsultationPage(items, next(found, query.limit))));
    }

    /** Those of a case, to whoever sees it. */
    @WithSession
    public Uni<List<Consultation>> ofCase(UUID caseId) {
        return files.findById(caseId)
                .map(ProblemException::unlessMissing)
                .chain(file -> find("caseId = ?1 order by askedAt, id", caseId)
                        .list()
                        .chain(found -> views.ofCase(found, file.ref())));
    }

    Uni<Boolean> stands(UUID caseId, Office office) {
        return count("caseId = ?1 and office = ?2 and endedAt is null", caseId, office)
                .map(count -> count > 0);
    }

    /** In which case it is asked; fails where there is none. What else it holds is read once the case is locked. */
    Uni<UUID> caseOf(UUID id) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select c.caseId from ConsultationEntity c where c.id = :id", UUID.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(ProblemException::unlessMissing);
    }

    Uni<ConsultationEntity> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static @Nullable String next(List<ConsultationEntity> found, int limit) {
        if (found.size() <= limit) {
            return null;
        }
        var last = found.get(limit - 1);
        return new Cursor(ORDER, Cursor.micros(last.changedAt), last.id).text();
    }
}
