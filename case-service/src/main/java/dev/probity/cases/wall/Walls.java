package dev.probity.cases.wall;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who sees what, asked for others than the reader; what a reader may see themself needs no asking: PostgreSQL shows no more. */
@ApplicationScoped
public class Walls {
    private static final String UNSEEN = """
            select what, person
            from unseen(cast(:what as uuid[]), cast(:people as text[]), cast(:staff as text[]), cast(:roles as text[]))""";
    private static final String BLIND_WORKERS = """
            select b.person
            from (select array_agg(p.id) as ids, array_agg(w.staff_ref) as refs
                  from unnest(cast(:people as text[])) p(id) left join worker w on w.id = p.id) known,
                 wall_blind(array[cast(:what as uuid)], known.ids, known.refs) b""";
    private static final String THERE = """
            select exists (select 1 from case_file where id = :what) or exists (select 1 from alert where id = :what)""";

    /** By case, alert or subject, the users among these who don't see it. */
    @ByRule
    @WithSession
    public Uni<Map<UUID, Set<String>>> unseen(Collection<UUID> whats, Collection<Reader> readers) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(UNSEEN, Tuple.class)
                        .setParameter("what", whats.toArray(UUID[]::new))
                        .setParameter(
                                "people", readers.stream().map(Reader::user).toArray(String[]::new))
                        .setParameter(
                                "staff", readers.stream().map(Reader::staff).toArray(String[]::new))
                        .setParameter(
                                "roles",
                                readers.stream().map(Reader::rolesInWords).toArray(String[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get(0, UUID.class),
                                Collectors.mapping(row -> row.get(1, String.class), Collectors.toSet()))));
    }

    /** Of these people, those from whom a case or an alert is walled, as far as their last sign-in told who they are. */
    public Uni<Set<String>> blindTo(UUID what, Collection<String> people) {
        return people.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(BLIND_WORKERS, String.class)
                                .setParameter("what", what)
                                .setParameter("people", people.toArray(String[]::new))
                                .getResultList())
                        .map(Set::copyOf);
    }

    /** Whether the reader sees a case or an alert of that id. */
    public Uni<Boolean> shows(UUID what) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(THERE, Boolean.class)
                        .setParameter("what", what)
                        .getSingleResult());
    }

    /** Takes out of texts that were written down the pseudonyms of those who are walled from the reader. */
    public Uni<Veil> veil() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select name from wall_names() name", String.class)
                        .getResultList())
                .map((List<String> names) -> Veil.over(names));
    }
}
