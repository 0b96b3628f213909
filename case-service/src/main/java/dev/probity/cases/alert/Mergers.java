package dev.probity.cases.alert;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What of a case keeps it from being merged into another, and who then works on both. */
@ApplicationScoped
class Mergers {
    private static final String HINDRANCE = "select unmergeable(:id)";
    private static final String COLLEAGUES = """
            insert into case_member (case_id, user_id, since, brought_by)
            select :to, user_id, :now, brought_by from case_member where case_id = :from on conflict (case_id, user_id) do nothing""";
    private static final String WALLED = """
            insert into case_recusal (case_id, user_id, staff_ref, by_user, reason, at)
            select :to, user_id, staff_ref, by_user, reason, at from case_recusal where case_id = :from on conflict do nothing""";

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

    /** Who works on either works on both, and who stepped back from either did from both. */
    Uni<Void> sameColleagues(UUID one, UUID other) {
        return colleagues(one, other).chain(() -> colleagues(other, one));
    }

    private Uni<Void> colleagues(UUID from, UUID to) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(COLLEAGUES)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(WALLED)
                                .setParameter("from", from)
                                .setParameter("to", to)
                                .executeUpdate()))
                .replaceWithVoid();
    }
}
