package dev.probity.cases.identity;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Roles;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who works here, known from their sign-ins and from configuration. */
@ApplicationScoped
public class Workers {
    private final Clock clock;
    private final CaseConfig config;

    Workers(Clock clock, CaseConfig config) {
        this.clock = clock;
        this.config = config;
    }

    /** Remembers someone who signed in. */
    public Uni<Void> seen(Actor actor) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into worker (id, name, roles, seen_at) values (:id, :name, :roles, :now)
                                on conflict (id) do update set name = excluded.name, roles = excluded.roles, seen_at = excluded.seen_at
                                where worker.name <> excluded.name or worker.roles <> excluded.roles
                                   or worker.seen_at < excluded.seen_at - interval '1 hour'""")
                        .setParameter("id", actor.id())
                        .setParameter("name", actor.name())
                        .setParameter("roles", " " + String.join(" ", actor.roles()) + " ")
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Investigators, by name. */
    public Uni<List<Person>> investigators() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, name from worker where roles like :role", Tuple.class)
                        .setParameter("role", "% " + Roles.INVESTIGATOR + " %")
                        .getResultList())
                .map(rows -> {
                    var people = new HashMap<String, Person>();
                    config.investigators().orElse(List.of()).forEach(id -> people.put(id, new Person(id, shown(id))));
                    rows.forEach(row -> people.put(
                            row.get(0, String.class), new Person(row.get(0, String.class), row.get(1, String.class))));
                    var sorted = new ArrayList<>(people.values());
                    sorted.sort(Comparator.comparing(Person::name).thenComparing(Person::id));
                    return List.copyOf(sorted);
                });
    }

    /** Whether work can be given to that person. */
    public Uni<Optional<Person>> investigator(String id) {
        return investigators()
                .map(people -> people.stream().filter(p -> p.id().equals(id)).findFirst());
    }

    /** Names of those people; who was never seen is shown by user name. */
    public Uni<Map<String, Person>> named(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, name from worker where id in (:ids)", Tuple.class)
                        .setParameter("ids", ids)
                        .getResultList())
                .map(rows -> {
                    var people = new HashMap<String, Person>();
                    ids.forEach(id -> people.put(id, new Person(id, shown(id))));
                    rows.forEach(row -> people.put(
                            row.get(0, String.class), new Person(row.get(0, String.class), row.get(1, String.class))));
                    return people;
                });
    }

    private static String shown(String id) {
        return id.equals(Actor.PROBITY.id())
                ? Actor.PROBITY.name()
                : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    }
}
