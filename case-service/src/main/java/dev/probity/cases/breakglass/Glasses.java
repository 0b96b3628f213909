package dev.probity.cases.breakglass;

import dev.probity.cases.http.Cursor;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Parameters;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who broke the glass before which case, as it is kept. */
@ApplicationScoped
public class Glasses implements PanacheRepositoryBase<GlassEntity, UUID> {
    private static final String ORDER = "AT";
    private static final String BREAK = """
            select break_glass(:id, :asked, cast(nullif(:wanted, '') as uuid), cast(:number as bigint), :reason, :at, :until)""";
    private static final long NO_NUMBER = -1;

    private final Workers workers;

    Glasses(Workers workers) {
        this.workers = workers;
    }

    /** The case that the reader sees from now on; null, and written down as tried, where there is none for them. */
    Uni<@Nullable UUID> broken(UUID id, Wanted wanted, String reason, Instant at, Instant until) {
        return getSession()
                .chain(session -> session.createNativeQuery(BREAK, UUID.class)
                        .setParameter("id", id)
                        .setParameter("asked", wanted.text())
                        .setParameter(
                                "wanted", wanted.id() == null ? "" : wanted.id().toString())
                        .setParameter("number", wanted.number() == null ? NO_NUMBER : wanted.number())
                        .setParameter("reason", reason)
                        .setParameter("at", at)
                        .setParameter("until", until)
                        .getSingleResultOrNull());
    }

    /** One's own, or any to a privacy officer; null for everybody else. */
    Uni<GlassEntity> ofWhoMayEnd(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** As one reads it; within the caller's session. */
    Uni<GlassUse> shown(GlassEntity use) {
        return shown(List.of(use)).map(List::getFirst);
    }

    @WithSession
    Uni<GlassPage> page(@Nullable String cursor, int limit) {
        var from = Cursor.read(cursor, ORDER);
        var newest = "order by at desc, id desc";
        var query = from == null
                ? find(newest)
                : find(
                        "at < :at or at = :at and id < :last " + newest,
                        Parameters.with("at", from.time()).and("last", from.id()));
        return query.page(Page.of(0, limit + 1)).list().chain(found -> {
            var shown = found.subList(0, Math.min(found.size(), limit));
            var next = found.size() <= limit
                    ? null
                    : new Cursor(ORDER, Cursor.micros(shown.getLast().at), shown.getLast().id).text();
            return shown(shown).map(uses -> new GlassPage(uses, next));
        });
    }

    /** By which somebody saw that case, the first first; within the caller's session. */
    public Uni<List<GlassUse>> ofCase(UUID caseId) {
        return find("caseId = ?1 and granted order by at, id", caseId).list().chain(this::shown);
    }

    private Uni<List<GlassUse>> shown(List<GlassEntity> found) {
        return workers.named(found.stream()
                        .flatMap(use -> Stream.of(use.userId, use.endedBy))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .map(names -> uses(found, names));
    }

    private static List<GlassUse> uses(List<GlassEntity> found, Map<String, Person> names) {
        return found.stream()
                .map(use -> new GlassUse(
                        use.id,
                        use.at,
                        Objects.requireNonNull(names.get(use.userId)),
                        use.asked,
                        use.reason,
                        use.until,
                        use.granted,
                        use.endedBy == null ? null : names.get(use.endedBy),
                        use.endedReason))
                .toList();
    }
}
