package dev.probity.cases.alert;

import dev.probity.cases.http.Actor;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a case keeps it from being merged into another, and what of it goes on there besides subjects, alerts, evidence and tasks. */
@ApplicationScoped
class Mergers {
    private static final String HINDRANCE = "select unmergeable(:id)";
    private static final String COLLEAGUES = """
            insert into case_member (case_id, user_id, since, brought_by)
            select :to, user_id, :now, :by from case_member where case_id = :from and user_id not in (:without)
            on conflict (case_id, user_id) do nothing returning user_id""";
    private static final String RECUSED = """
            insert into case_recusal (case_id, user_id, staff_ref, by_user, reason, at)
            select :to, user_id, staff_ref, by_user, reason, at from case_recusal where case_id = :from
            on conflict do nothing returning user_id""";
    private static final String TRIAGED = """
            update alert a set triaged_at = least(a.triaged_at, (
                select min(t.at) from timeline_entry t where t.case_id = :from and t.actor <> 'probity' and t.at >= a.received_at))
            where a.case_id = :from""";

    private final Clock clock;

    Mergers(Clock clock) {
        this.clock = clock;
    }

    /** What can't leave it, in words; null where all of it can. */
    Uni<@Nullable String> hindrance(UUID caseId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HINDRANCE, String.class)
                        .setParameter("id", caseId)
                        .getSingleResultOrNull());
    }

    /** Lets who works on the one work on the other, as if that person had brought them in, but for those who may not owe it to them. Who came by it. */
    Uni<List<String>> colleagues(UUID from, UUID to, Actor by, Set<String> without) {
        var nobody = new HashSet<>(without);
        nobody.add("");
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COLLEAGUES, String.class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("by", by.id())
                        .setParameter("without", nobody)
                        .setParameter("now", clock.instant())
                        .getResultList());
    }

    /** Who stepped back from the one did from the other. Who did not before. */
    Uni<List<String>> steppedBack(UUID from, UUID to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(RECUSED, String.class)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList());
    }

    /** Keeps when somebody first did something about its alerts, before they leave it: its record says so, and the other's doesn't. */
    Uni<Void> triaged(UUID from) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TRIAGED)
                        .setParameter("from", from)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
