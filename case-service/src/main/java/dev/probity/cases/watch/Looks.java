package dev.probity.cases.watch;

import dev.probity.cases.http.Actor;
import dev.probity.cases.wall.ByRule;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Looks as they are kept. */
@ApplicationScoped
class Looks {
    // a look by night is one of its own even right after one by day: else whoever stays on past the hour is told of
    // nowhere
    static final String ADD = """
            insert into look (id, at, user_id, act, what, file_id, ground, night)
            select :id, :at, :user, :act, :what, :file, nullif(:ground, ''), :night
            where not exists (select 1 from look l where l.user_id = :user and l.at > :before and l.file_id = :file and l.act = :act
                              and l.ground is not distinct from nullif(:ground, '') and (l.night or not :night))""";
    private static final String LATELY = """
            select count(distinct file_id) filter (where ground is not null and at > :burst),
                   count(distinct file_id) filter (where ground is null and at > :burst),
                   count(distinct file_id) filter (where ground is not null and night)
            from look where user_id = :user and at > :night""";
    private static final String SUBJECT_GROUND = """
            select case when exists (select 1 from case_subject c where c.subject_id = s.id) then 'CASE'
                        when exists (select 1 from alert a where a.subject_id = s.id and a.state in ('OPEN', 'SNOOZED', 'DEFERRED')) then 'TRIAGE'
                        when s.kind <> 'STAFF' then 'OPEN'
                        else 'NONE' end
            from subject s where s.id = :id
            union all
            select 'OPEN' from merchant_profile m
            where m.subject_id = :id and not exists (select 1 from subject s where s.id = m.subject_id)""";

    /** Whether it is a new one: the same file is looked at once for each such span, however often a page reads it anew. */
    Uni<Boolean> added(Look look, Actor reader, Duration span) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter("id", look.id())
                        .setParameter("at", look.at())
                        .setParameter("user", reader.id())
                        .setParameter("act", look.act().name())
                        .setParameter("what", look.what().name())
                        .setParameter("file", look.file())
                        .setParameter(
                                "ground",
                                look.ground() == null ? "" : look.ground().name())
                        .setParameter("night", look.night())
                        .setParameter("before", look.at().minus(span))
                        .executeUpdate())
                .map(rows -> rows == 1);
    }

    Uni<WatchRules.Lately> lately(Actor reader, Instant now, Duration burst) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LATELY, Tuple.class)
                        .setParameter("user", reader.id())
                        .setParameter("burst", now.minus(burst))
                        .setParameter("night", now.minus(WatchRules.NIGHT))
                        .getSingleResult())
                .map(row ->
                        new WatchRules.Lately(row.get(0, Long.class), row.get(1, Long.class), row.get(2, Long.class)));
    }

    /** Why the reader may look at that subject; null where there is none for them. */
    Uni<@Nullable LookGround> groundOf(UUID subject) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(SUBJECT_GROUND, String.class)
                        .setParameter("id", subject)
                        .getResultList())
                .map(found -> found.isEmpty() ? null : LookGround.valueOf(found.getFirst()));
    }

    /** Where the reader works; null where nobody said. */
    Uni<@Nullable String> site() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select reader_site()", String.class)
                        .getSingleResultOrNull());
    }

    /** Tells auditors; whether it is news to them. */
    Uni<Boolean> tell(WatchKind kind, Instant since, Instant until) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select watch_tell(:notice, :kind, :since, :until)", Boolean.class)
                        .setParameter("notice", UUID.randomUUID())
                        .setParameter("kind", kind.name())
                        .setParameter("since", since)
                        .setParameter("until", until)
                        .getSingleResult());
    }

    @ByRule
    @WithTransaction
    Uni<Void> forget(Instant before) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from look where at < :before")
                        .setParameter("before", before)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
