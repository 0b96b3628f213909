package dev.probity.cases.subject;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.probity.cases.alert.AlertEntity;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.Outcome;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What people found of a subject, in closed cases and on alerts that they dismissed. */
@ApplicationScoped
class Judgements {
    private static final String CLOSED =
            "select s.key.subjectId, c, s.outcome from CaseFileEntity c, CaseSubjectEntity s"
                    + " where s.key.caseId = c.id and s.key.subjectId in :ids and s.outcome is not null and c.closedAt is not null";
    private static final String DISMISSED = "from AlertEntity a where a.subject.id in :ids"
            + " and a.state = dev.probity.cases.alert.AlertState.DISMISSED";

    /** By subject, of those that were judged, newest first. */
    Uni<Map<UUID, List<Judgement>>> of(Collection<UUID> subjects) {
        return closed(subjects)
                .chain(closed -> dismissed(subjects)
                        .map(dismissed -> Stream.concat(closed, dismissed)
                                .sorted(Comparator.comparing(
                                                (Judged judged) -> judged.said().at())
                                        .reversed())
                                .collect(groupingBy(Judged::subject, mapping(Judged::said, toList())))));
    }

    private record Judged(UUID subject, Judgement said) {}

    private static Uni<Stream<Judged>> closed(Collection<UUID> subjects) {
        return Panache.getSession()
                .chain(session -> session.createQuery(CLOSED, Tuple.class)
                        .setParameter("ids", subjects)
                        .getResultList())
                .map(rows -> rows.stream().map(Judgements::judged));
    }

    private static Judged judged(Tuple row) {
        var file = row.get(1, CaseFileEntity.class);
        return new Judged(
                row.get(0, UUID.class),
                new Judgement(row.get(2, Outcome.class), Objects.requireNonNull(file.closedAt), file.link()));
    }

    private static Uni<Stream<Judged>> dismissed(Collection<UUID> subjects) {
        return Panache.getSession()
                .chain(session -> session.createQuery(DISMISSED, AlertEntity.class)
                        .setParameter("ids", subjects)
                        .getResultList())
                .map(alerts -> alerts.stream().map(Judgements::judged));
    }

    private static Judged judged(AlertEntity alert) {
        return new Judged(
                alert.subject.id,
                new Judgement(Objects.requireNonNull(alert.outcome), Objects.requireNonNull(alert.decidedAt), null));
    }
}
