package dev.probity.cases.unmask;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Clauses;
import dev.probity.cases.http.Cursor;
import dev.probity.cases.http.Roles;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All wishes to know a name that the reader sees. */
@ApplicationScoped
public class Unmaskings implements PanacheRepositoryBase<UnmaskingEntity, UUID> {
    private static final String ORDER = "CHANGED";
    private static final String LOOK =
            "insert into unmasking_look (id, unmasking_id, case_id, user_id, at) values (:id, :unmasking, :case, :user, :at)";
    private static final String TURN =
            "select cast(pg_advisory_xact_lock(hashtextextended(cast(:subject as text) || ' ' || cast(:reader as text), 7)) as text)";
    private static final String GRANTED = "select granted_name(:subject)";

    private final UnmaskingViews views;
    private final Clock clock;

    Unmaskings(UnmaskingViews views, Clock clock) {
        this.views = views;
        this.clock = clock;
    }

    @WithSession
    Uni<UnmaskingPage> page(UnmaskingFilter filter, Actor reader) {
        var clauses = conditions(filter, reader, clock.instant());
        var cursor = Cursor.read(filter.cursor, ORDER);
        if (cursor != null) {
            clauses.and(
                    "changedAt < :time or changedAt = :time and id < :last",
                    "time",
                    cursor.time(),
                    "last",
                    cursor.id());
        }
        return find(
                        "from UnmaskingEntity " + clauses.where() + "order by changedAt desc, id desc",
                        clauses.parameters())
                .page(Page.of(0, filter.limit + 1))
                .list()
                .chain(found -> views.of(found.subList(0, Math.min(found.size(), filter.limit)))
                        .map(items -> new UnmaskingPage(items, next(found, filter.limit))));
    }

    /** Those of a case that the reader sees, the first first; within the caller's session. */
    public Uni<List<Unmasking>> ofCase(UUID caseId) {
        return find("caseId = ?1 order by askedAt, id", caseId).list().chain(views::of);
    }

    Uni<UnmaskingEntity> locked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One's own, or any to a privacy officer; null for everybody else. */
    Uni<UnmaskingEntity> ofWhoMayEnd(UUID id, Actor reader) {
        return locked(id)
                .map(found -> found == null || reader.has(Roles.PRIVACY_OFFICER) || found.askedBy.equals(reader.id())
                        ? found
                        : null);
    }

    /** One wish of a reader for a subject's name at a time, whatever cases they ask in, until the transaction ends. */
    Uni<Void> turn(UUID subject, Actor reader) {
        return getSession()
                .chain(session -> session.createNativeQuery(TURN, String.class)
                        .setParameter("subject", subject.toString())
                        .setParameter("reader", reader.id())
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** The reader's own of that subject that stands, or waits to be decided; null when there is none. */
    Uni<UnmaskingEntity> standing(UUID subject, Actor reader) {
        return find(
                        "subjectId = ?1 and askedBy = ?2 and (state = ?3 or state = ?4 and until > ?5) order by changedAt desc",
                        subject,
                        reader.id(),
                        UnmaskingState.WAITING,
                        UnmaskingState.GRANTED,
                        clock.instant())
                .firstResult();
    }

    /** What lies sealed, to whoever has it granted; null for everyone else, and where no name ever came. */
    Uni<@Nullable String> granted(UUID subject) {
        return getSession()
                .chain(session -> session.createNativeQuery(GRANTED, String.class)
                        .setParameter("subject", subject)
                        .getSingleResultOrNull());
    }

    Uni<Void> look(UnmaskingEntity unmasking, Actor reader) {
        return getSession()
                .chain(session -> session.createNativeQuery(LOOK)
                        .setParameter("id", UUID.randomUUID())
                        .setParameter("unmasking", unmasking.id)
                        .setParameter("case", unmasking.caseId)
                        .setParameter("user", reader.id())
                        .setParameter("at", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private static Clauses conditions(UnmaskingFilter filter, Actor reader, Instant now) {
        var clauses = new Clauses();
        if (!reader.has(Roles.PRIVACY_OFFICER) && !reader.has(Roles.AUDITOR)) {
            clauses.and("askedBy = :me", "me", reader.id());
        }
        if (filter.subject != null) {
            clauses.and("subjectId = :subject", "subject", filter.subject);
        }
        if (!filter.state.isEmpty()) {
            var kept = EnumSet.copyOf(filter.state);
            var expired = kept.remove(UnmaskingState.EXPIRED);
            var granted = kept.remove(UnmaskingState.GRANTED);
            clauses.and(
                    "state in :kept or :granted = true and state = :was and until > :now"
                            + " or :expired = true and state = :was and until <= :now",
                    "kept",
                    kept,
                    "granted",
                    granted,
                    "expired",
                    expired,
                    "was",
                    UnmaskingState.GRANTED,
                    "now",
                    now);
        }
        return clauses;
    }

    private static @Nullable String next(List<UnmaskingEntity> found, int limit) {
        if (found.size() <= limit) {
            return null;
        }
        var last = found.get(limit - 1);
        return new Cursor(ORDER, Cursor.micros(last.changedAt), last.id).text();
    }
}
