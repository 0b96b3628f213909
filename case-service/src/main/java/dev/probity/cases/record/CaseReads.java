package dev.probity.cases.record;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.GivenAgain;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.watch.Watch;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down that somebody looks into a case, before they are shown any of it; the watch sees it in the same transaction, but for what a search found. */
@ApplicationScoped
public class CaseReads implements GivenAgain {
    private static final String LOG = """
            insert into log_entry (at, actor, act, case_id, ground, salt, content)
            select :at, :actor, :act, c.id, access_ground(c.id, :actor), log_salt(), :content from case_file c where c.id = :id
            returning arrival, ground""";

    private static final String LOG_FOUND = """
            insert into log_entry (at, actor, act, case_id, ground, salt, content)
            select :at, :actor, :act, c.id, access_ground(c.id, :actor), log_salt(), :content from case_file c
            where c.id in (:ids) and not exists (
                select 1 from log_entry e where e.case_id = c.id and e.actor = :actor and e.act = :act and e.at > :since)""";

    /** Who types looks for each beginning of what they look for: that is found once. */
    private static final Duration ONE_SEARCH = Duration.ofMinutes(10);

    private static final String LOG_SEARCH =
            "select cast(search_record(cast(nullif(:case, '') as uuid), :at, :content) as text)";

    private static final String LOG_HALF = "select read_half(:consultation, :at)";

    private final Watch watch;
    private final Clock clock;

    CaseReads(Watch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    /** On the record when this is done: committed, in a transaction of its own. The entry's arrival; fails for a case that isn't there for them. */
    @WithTransaction
    public Uni<Long> of(UUID id, Read read, Actor reader) {
        return written(id, read, "", reader);
    }

    /** The same of one thing in the case, such as E-3. */
    @WithTransaction
    public Uni<Long> of(UUID id, Read read, String what, Actor reader) {
        return written(id, read, what, reader);
    }

    /** The same of the half of a case that an office is asked about. */
    @WithTransaction
    public Uni<Void> ofHalf(UUID consultation, Actor reader) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOG_HALF, UUID.class)
                        .setParameter("consultation", consultation)
                        .setParameter("at", clock.instant())
                        .getSingleResultOrNull())
                .map(ProblemException::unlessMissing)
                .chain(id -> watch.lookedAtCase(id, Read.READ_HALF.act(), RecordGround.CONSULTATION.name(), reader));
    }

    /** The same of a case's graph with the ties of those subjects, too; whose they are the watch knows, and nobody who reads the record of this case. */
    @WithTransaction
    public Uni<Void> ofGraph(UUID id, Set<UUID> expanded, Actor reader) {
        return written(
                        id,
                        Read.READ_GRAPH,
                        expanded.isEmpty() ? "" : "with the ties of %d more".formatted(expanded.size()),
                        reader)
                .chain(() -> Multi.createFrom()
                        .iterable(expanded)
                        .onItem()
                        .transformToUniAndConcatenate(subject -> watch.lookedAtSubject(subject, reader))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** A piece of each of these was shown among what a search found; what they searched for isn't written down. Once for each case and ten minutes. */
    @WithTransaction
    public Uni<Void> ofFound(Collection<UUID> ids, Actor reader) {
        var now = clock.instant();
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(LOG_FOUND)
                                .setParameter("at", now)
                                .setParameter("actor", reader.id())
                                .setParameter("act", Read.FOUND.name())
                                .setParameter("content", Read.FOUND.content(""))
                                .setParameter("ids", ids)
                                .setParameter("since", now.minus(ONE_SEARCH))
                                .executeUpdate())
                        .replaceWithVoid();
    }

    /** Puts an auditor's search of the record on it, as an entry of the case that was asked for, if there is one for them. */
    @WithTransaction
    Uni<Void> ofSearch(@Nullable UUID wanted, String what) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOG_SEARCH, String.class)
                        .setParameter("case", wanted == null ? "" : wanted.toString())
                        .setParameter("at", clock.instant())
                        .setParameter("content", Read.SEARCHED_RECORD.content(what))
                        .getSingleResultOrNull())
                .replaceWithVoid();
    }

    /** An answer that is about a case shows all that it showed; others are rows of lists, which are no entries. */
    @Override
    public Uni<Void> told(UUID about, Actor reader) {
        return logged(about, Read.READ, "as it was answered before", reader).replaceWithVoid();
    }

    private Uni<Long> written(UUID id, Read read, String what, Actor reader) {
        return logged(id, read, what, reader).map(ProblemException::unlessMissing);
    }

    private Uni<@Nullable Long> logged(UUID id, Read read, String what, Actor reader) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOG, Tuple.class)
                        .setParameter("at", clock.instant())
                        .setParameter("actor", reader.id())
                        .setParameter("act", read.name())
                        .setParameter("content", read.content(what))
                        .setParameter("id", id)
                        .getResultList())
                .chain(entries -> {
                    if (entries.isEmpty()) {
                        return Uni.createFrom().nullItem();
                    }
                    var entry = entries.getFirst();
                    return watch.lookedAtCase(id, read.act(), entry.get(1, String.class), reader)
                            .replaceWith(entry.get(0, Long.class));
                });
    }
}
