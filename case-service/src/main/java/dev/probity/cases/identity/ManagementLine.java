package dev.probity.cases.identity;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Who stands above or below whom: a second will is wanted, and between a superior and those whom they lead there may be only one. */
@ApplicationScoped
public class ManagementLine {
    private static final String SAME = "select id from same_line(cast(:staff as text), cast(:people as text[])) id";

    private static final String ALL =
            "select id from same_line(cast(:staff as text), (select array_agg(w.id) from worker w)) id";

    /** Of all who work here, that one themself and all above and below them. */
    public Uni<Set<String>> of(Actor actor) {
        var staff = actor.staff();
        return staff == null
                ? Uni.createFrom().item(Set.of(actor.id()))
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(ALL, String.class)
                                .setParameter("staff", staff)
                                .getResultList())
                        .map(found -> {
                            var line = new HashSet<>(found);
                            line.add(actor.id());
                            return line;
                        });
    }

    /** Of these people, that one themself and all above and below them. */
    public Uni<Set<String>> of(Actor actor, Collection<String> people) {
        var same = new HashSet<String>();
        if (people.contains(actor.id())) {
            same.add(actor.id());
        }
        var staff = actor.staff();
        return staff == null || people.isEmpty()
                ? Uni.createFrom().item(same)
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery(SAME, String.class)
                                .setParameter("staff", staff)
                                .setParameter("people", people.toArray(String[]::new))
                                .getResultList())
                        .invoke(same::addAll)
                        .replaceWith(same);
    }

    /** Whether that one had a hand in it themself is said elsewhere; here it is about those above and below them. */
    public Uni<Void> stranger(Collection<String> hands, Actor actor) {
        return of(actor, hands)
                .invoke(line -> {
                    if (!line.isEmpty() && !hands.contains(actor.id())) {
                        throw ProblemException.conflict(
                                "Somebody above or below you had a hand in it: it takes a will of its own.");
                    }
                })
                .replaceWithVoid();
    }
}
