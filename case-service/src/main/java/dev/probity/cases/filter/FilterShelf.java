package dev.probity.cases.filter;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;

/** Everyone's own filters. */
@ApplicationScoped
class FilterShelf {
    private static final int MOST = 20;
    private static final String ALL =
            "select name, query from saved_filter where user_id = :user and page = :page order by lower(name), name";
    private static final String PUT = """
            insert into saved_filter (user_id, page, name, query, saved_at) values (:user, :page, :name, :query, :now)
            on conflict (user_id, page, name) do update set query = excluded.query, saved_at = excluded.saved_at""";
    private static final String TAKE =
            "delete from saved_filter where user_id = :user and page = :page and name = :name";

    private final Clock clock;

    FilterShelf(Clock clock) {
        this.clock = clock;
    }

    @WithSession
    Uni<SavedFilters> of(Actor actor, FilterPage page) {
        return all(actor, page);
    }

    /** Under that name from then on, in place of what stood under it. */
    @WithTransaction
    Uni<SavedFilters> put(Actor actor, FilterPage page, String name, NewFilter filter) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(PUT)
                        .setParameter("user", actor.id())
                        .setParameter("page", page.name())
                        .setParameter("name", name)
                        .setParameter("query", filter.query())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .chain(() -> all(actor, page))
                .invoke(found -> {
                    if (found.items().size() > MOST) {
                        throw new ProblemException(
                                ProblemType.CONFLICT,
                                "You keep %d filters of this list already: remove one first. Nothing was changed."
                                        .formatted(MOST));
                    }
                });
    }

    /** Done as well where there is none of that name. */
    @WithTransaction
    Uni<SavedFilters> remove(Actor actor, FilterPage page, String name) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TAKE)
                        .setParameter("user", actor.id())
                        .setParameter("page", page.name())
                        .setParameter("name", name)
                        .executeUpdate())
                .chain(() -> all(actor, page));
    }

    private static Uni<SavedFilters> all(Actor actor, FilterPage page) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALL, Tuple.class)
                        .setParameter("user", actor.id())
                        .setParameter("page", page.name())
                        .getResultList())
                .map(rows -> new SavedFilters(rows.stream()
                        .map(row -> new SavedFilter(row.get(0, String.class), row.get(1, String.class)))
                        .toList()));
    }
}
