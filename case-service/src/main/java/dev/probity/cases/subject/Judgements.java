package dev.probity.cases.subject;

import dev.probity.cases.alert.AlertEntity;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.Outcome;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What people found of a subject, in closed cases and on alerts that they dismissed. */
@ApplicationScoped
class Judgements {
    private static final String CLOSED = "select c, s.outcome from CaseFileEntity c, CaseSubjectEntity s"
            + " where s.key.caseId = c.id and s.key.subjectId = :id and s.outcome is not null and c.closedAt is not null";
    private static final String DISMISSED = "from AlertEntity a where a.subject.id = :id"
            + " and a.state = dev.probity.cases.alert.AlertState.DISMISSED";

    /** Newest first. */
    Uni<List<Judgement>> of(UUID subject) {
        return closed(subject)
                .chain(closed -> dismissed(subject)
                        .map(dismissed -> Stream.concat(closed.stream(), dismissed.stream())
                                .sorted(Comparator.comparing(Judgement::at).reversed())
                                .toList()));
    }

    private static Uni<List<Judgement>> closed(UUID subject) {
        return Panache.getSession()
                .chain(session -> session.createQuery(CLOSED, Tuple.class)
                        .setParameter("id", subject)
                        .getResultList())
                .map(rows -> rows.stream().map(Judgements::judgement).toList());
    }

    private static Judgement judgement(Tuple row) {
        var file = row.get(0, CaseFileEntity.class);
        return new Judgement(row.get(1, Outcome.class), Objects.requireNonNull(file.closedAt), file.link());
    }

    private static Uni<List<Judgement>> dismissed(UUID subject) {
        return Panache.getSession()
                .chain(session -> session.createQuery(DISMISSED, AlertEntity.class)
                        .setParameter("id", subject)
                        .getResultList())
                .map(alerts -> alerts.stream()
                        .map(alert -> new Judgement(
                                Objects.requireNonNull(alert.outcome), Objects.requireNonNull(alert.decidedAt), null))
                        .toList());
    }
}
