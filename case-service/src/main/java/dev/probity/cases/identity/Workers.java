package dev.probity.cases.identity;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.Roles;
import dev.probity.cases.wall.Walls;
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
import java.util.Set;
import java.util.UUID;

/** Who works here, known from their sign-ins and from configuration. */
@ApplicationScoped
public class Workers {
    private final Clock clock;
    private final CaseConfig config;
    private final Walls walls;

    Workers(Clock clock, CaseConfig config, Walls walls) {
        this.walls = walls;
        this.clock = clock;
        this.config = config;
    }

    /** Remembers someone who signed in. */
    public Uni<Void> seen(Actor actor) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into worker (id, name, roles, seen_at, staff_ref) values (:id, :name, :roles, :now, nullif(:staff, ''))
                                on conflict (id) do update set name = excluded.name, roles = excluded.roles, seen_at = excluded.seen_at,
                                    staff_ref = excluded.staff_ref
                                where worker.name <> excluded.name or worker.roles <> excluded.roles
                                   or worker.staff_ref is distinct from excluded.staff_ref
                                   or worker.seen_at < excluded.seen_at - interval '1 hour'""")
                        .setParameter("id", actor.id())
                        .setParameter("name", actor.name())
                        .setParameter("roles", " " + String.join(" ", actor.roles()) + " ")
                        .setParameter("now", clock.instant())
                        .setParameter("staff", actor.staff() == null ? "" : actor.staff())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Investigators, by name. */
    public Uni<List<Person>> investigators() {
        return inRoles(Roles.INVESTIGATOR);
    }

    /** All whose role reads cases, by name. */
    public Uni<List<Person>> caseReaders() {
        return inRoles(Roles.INVESTIGATOR, Roles.APPROVER, Roles.AUDITOR);
    }

    /** Investigators are known from configuration, too. */
    private Uni<List<Person>> inRoles(String... roles) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, name from worker where roles ~ :roles", Tuple.class)
                        .setParameter("roles", " (" + String.join("|", roles) + ") ")
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

    /** Those to whom this case or alert can be given; fails for one that the reader doesn't see. */
    public Uni<List<Person>> investigatorsFor(UUID what) {
        return walls.shows(what).chain(there -> {
            if (!there) {
                throw ProblemException.missing();
            }
            return investigators()
                    .chain(people -> walls.blindTo(
                                    what, people.stream().map(Person::id).toList())
                            .map(blind -> people.stream()
                                    .filter(person -> !blind.contains(person.id()))
                                    .toList()));
        });
    }

    /** Somebody who works here, in whatever role. */
    public Uni<Optional<Person>> known(String id) {
        return investigator(id)
                .chain(found -> found.isPresent()
                        ? Uni.createFrom().item(found)
                        : Panache.getSession()
                                .chain(session -> session.createNativeQuery(
                                                "select name from worker where id = :id", String.class)
                                        .setParameter("id", id)
                                        .getResultList())
                                .map(names -> names.stream().findFirst().map(name -> new Person(id, name))));
    }

    /** In which roles they last signed in; none of somebody who never did. */
    public Uni<Set<String>> roles(String id) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select roles from worker where id = :id", String.class)
                        .setParameter("id", id)
                        .getResultList())
                .map(found -> found.isEmpty()
                        ? Set.of()
                        : Set.of(found.getFirst().strip().split(" ")));
    }

    /** Of these user names, those of that person: their own, and each that last signed in with the same staff id. */
    public Uni<Set<String>> same(Actor actor, Collection<String> people) {
        return same(actor.id(), actor.staff() == null ? "" : actor.staff(), people);
    }

    /** The same of somebody else, by their own last sign-in. */
    public Uni<Set<String>> same(String id, Collection<String> people) {
        return people.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(
                                        "select coalesce(staff_ref, '') from worker where id = :id", String.class)
                                .setParameter("id", id)
                                .getResultList())
                        .chain(found -> same(id, found.isEmpty() ? "" : found.getFirst(), people));
    }

    private static Uni<Set<String>> same(String id, String staff, Collection<String> people) {
        return people.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery("""
                                        select p.id from unnest(cast(:people as text[])) p(id) left join worker w on w.id = p.id
                                        where p.id = :id or w.staff_ref = :staff""", String.class)
                                .setParameter("people", people.toArray(String[]::new))
                                .setParameter("id", id)
                                .setParameter("staff", staff)
                                .getResultList())
                        .map(Set::copyOf);
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
