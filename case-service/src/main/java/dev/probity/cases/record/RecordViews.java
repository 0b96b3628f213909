package dev.probity.cases.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.http.Clauses;
import dev.probity.cases.http.Cursor;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The record as people read it. */
@ApplicationScoped
public class RecordViews {
    private static final String ORDER = "ARRIVAL";
    /** Where something isn't asked for it is empty; a null would have no type. */
    private static final String SAYING = """
            select entries_saying(:q, cast(nullif(:before, '') as bigint), nullif(:actor, ''), cast(nullif(:case, '') as uuid), nullif(:act, ''),
                string_to_array(:grounds, ','), cast(nullif(:since, '') as timestamptz), cast(nullif(:until, '') as timestamptz), :most)""";

    /** Entries are told apart by when they arrived alone. */
    private static final UUID NO_ID = new UUID(0, 0);

    private final Workers workers;
    private final ObjectMapper json;

    RecordViews(Workers workers, ObjectMapper json) {
        this.workers = workers;
        this.json = json;
    }

    /** A page of it, newest first. */
    @WithSession
    public Uni<RecordPage> page(RecordFilter filter) {
        var cursor = Cursor.read(filter.cursor, ORDER);
        var before = cursor == null ? null : cursor.value();
        return chosen(filter, before)
                .chain(clauses -> Panache.getSession().chain(session -> {
                    var query = session.createQuery(
                            "select e, c, a.id, s.label from LogEntryEntity e left join CaseFileEntity c on c.id = e.caseId "
                                    + "left join AlertEntity a on a.id = e.alertId and a.erasedAt is null left join a.subject s "
                                    + clauses.where() + "order by e.arrival desc",
                            Tuple.class);
                    clauses.parameters().forEach(query::setParameter);
                    return query.setMaxResults(filter.limit + 1).getResultList();
                }))
                .chain(found -> shown(found.subList(0, Math.min(found.size(), filter.limit)))
                        .map(items -> new RecordPage(items, next(found, filter.limit))));
    }

    /** Words are looked up by an index that is of use to its owner alone, within all else that is asked for. */
    private static Uni<Clauses> chosen(RecordFilter filter, @Nullable Long before) {
        if (filter.q == null || filter.q.isBlank()) {
            return Uni.createFrom().item(conditions(filter, before));
        }
        if (filter.what == RecordKind.READS) {
            return Uni.createFrom().item(new Clauses().and("1 = 0"));
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SAYING, Long.class)
                        .setParameter("q", filter.q)
                        .setParameter("before", said(before))
                        .setParameter("actor", said(filter.actor).strip())
                        .setParameter("case", said(filter.caseId))
                        .setParameter("act", said(filter.act))
                        .setParameter(
                                "grounds",
                                filter.ground.stream().map(RecordGround::name).collect(Collectors.joining(",")))
                        .setParameter("since", said(filter.from))
                        .setParameter("until", said(filter.to))
                        .setParameter("most", filter.limit + 1)
                        .getResultList())
                .map(arrivals -> new Clauses().and("e.arrival in :arrivals", "arrivals", arrivals));
    }

    private static String said(@Nullable Object asked) {
        return Objects.toString(asked, "");
    }

    private static Clauses conditions(RecordFilter filter, @Nullable Long before) {
        var clauses = new Clauses();
        if (before != null) {
            clauses.and("e.arrival < :arrival", "arrival", before);
        }
        if (filter.actor != null && !filter.actor.isBlank()) {
            clauses.and("e.actor = :actor", "actor", filter.actor.strip());
        }
        if (filter.caseId != null) {
            clauses.and("e.caseId = :case", "case", filter.caseId);
        }
        if (filter.act != null && !filter.act.isEmpty()) {
            clauses.and("e.act = :act", "act", filter.act);
        }
        if (!filter.ground.isEmpty()) {
            clauses.and(
                    "e.ground in :grounds",
                    "grounds",
                    filter.ground.stream().map(RecordGround::name).toList());
        }
        if (filter.what != null) {
            clauses.and(
                    switch (filter.what) {
                        case CHANGES -> "e.version is not null";
                        case READS -> "e.version is null";
                    });
        }
        if (filter.from != null) {
            clauses.and("e.at >= :from", "from", filter.from);
        }
        if (filter.to != null) {
            clauses.and("e.at < :to", "to", filter.to);
        }
        return clauses;
    }

    private Uni<List<RecordEntry>> shown(List<Tuple> found) {
        var people = found.stream()
                .map(row -> row.get(0, LogEntryEntity.class).actor)
                .collect(Collectors.toSet());
        return workers.named(people)
                .map(names -> found.stream().map(row -> entry(row, names)).toList());
    }

    private RecordEntry entry(Tuple row, Map<String, Person> names) {
        var kept = row.get(0, LogEntryEntity.class);
        var file = row.get(1, CaseFileEntity.class);
        var alert = row.get(2, UUID.class);
        var about = row.get(3, String.class);
        return new RecordEntry(
                kept.position,
                kept.number,
                kept.at,
                Objects.requireNonNull(names.get(kept.actor)),
                kept.act,
                kept.version,
                RecordGround.valueOf(kept.ground),
                text(kept.content),
                kept.caseId,
                file == null ? null : file.link(),
                kept.alertId,
                alert == null || about == null ? null : new AlertLink(alert, about),
                kept.sealedAt,
                kept.leaf);
    }

    private @Nullable String text(@Nullable String content) {
        try {
            return content == null ? null : json.readTree(content).path("text").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words that are no JSON", e);
        }
    }

    private static @Nullable String next(List<Tuple> found, int limit) {
        return found.size() <= limit
                ? null
                : new Cursor(ORDER, found.get(limit - 1).get(0, LogEntryEntity.class).arrival, NO_ID).text();
    }
}
