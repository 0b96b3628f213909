package dev.probity.cases.alert;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was taken out of cases, so that no rule puts it back. */
@ApplicationScoped
public class Detachments {
    private static final String FREE = """
            update alert set case_id = null, assignee = null, version = version + 1 where id in (:ids) and case_id = :case""";
    private static final String NOTE = """
            insert into case_detachment (id, case_id, alert_id, subject_id, into_case, by_user, at)
            select gen_random_uuid(), :case, id, subject_id, cast(nullif(:into, '') as uuid), :by, :now from alert where id in (:ids)""";
    private static final String NOTE_LEFT = """
            insert into case_detachment (id, case_id, subject_id, by_user, at) values (gen_random_uuid(), :case, :subject, :by, :now)""";
    private static final String OF_ALERT = "select exists (select 1 from case_detachment where alert_id = :id)";
    private static final String OF_CASE = "select distinct subject_id from case_detachment where case_id = :id";
    private static final String BOUND = "select bound_subjects(:id)";
    private static final String HELD = "select under_hold(:id)";
    private static final String COLLEAGUES = """
            insert into case_member (case_id, user_id, since, brought_by)
            select :to, user_id, :now, brought_by from case_member where case_id = :from
            on conflict (case_id, user_id) do update set brought_by = excluded.brought_by""";
    private static final String WALLED = """
            insert into case_recusal (case_id, user_id, staff_ref, by_user, reason, at)
            select :to, user_id, staff_ref, by_user, reason, at from case_recusal where case_id = :from on conflict do nothing""";

    private final Clock clock;

    Detachments(Clock clock) {
        this.clock = clock;
    }

    /** They are in no case from then on, and nobody's. */
    Uni<Void> free(UUID caseId, List<UUID> alerts) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(FREE)
                        .setParameter("ids", alerts)
                        .setParameter("case", caseId)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Remembers it. */
    Uni<Void> note(UUID caseId, List<UUID> alerts, Optional<UUID> into, Actor by) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE)
                        .setParameter("case", caseId)
                        .setParameter("into", into.map(UUID::toString).orElse(""))
                        .setParameter("by", by.id())
                        .setParameter("now", clock.instant())
                        .setParameter("ids", alerts)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Remembers that somebody left whom no alert of it was about. */
    public Uni<Void> noteLeft(UUID caseId, UUID subject, Actor by) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NOTE_LEFT)
                        .setParameter("case", caseId)
                        .setParameter("subject", subject)
                        .setParameter("by", by.id())
                        .setParameter("now", clock.instant())
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether people once took it out of a case: then no rule decides any more where it belongs. */
    Uni<Boolean> has(UUID alertId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(OF_ALERT, Boolean.class)
                        .setParameter("id", alertId)
                        .getSingleResult());
    }

    /** Whom people took out of that case. */
    Uni<Set<UUID>> of(UUID caseId) {
        return subjects(OF_CASE, caseId);
    }

    /** Whether it, or a case that was merged with it, is under legal hold. */
    Uni<Boolean> held(UUID caseId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HELD, Boolean.class)
                        .setParameter("id", caseId)
                        .getSingleResult());
    }

    /** Whom that case can't let go of. */
    public Uni<Set<UUID>> bound(UUID caseId) {
        return subjects(BOUND, caseId);
    }

    /** Why it can't let go of somebody of that name. */
    public static ProblemException staysFor(String label) {
        return ProblemException.conflict(
                "A measure against %s was proposed in this case, or their name is asked for.".formatted(label));
    }

    /** Who works on one works on the other, and who stepped back from one did from the other. */
    Uni<Void> sameColleagues(UUID from, UUID to) {
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

    private static Uni<Set<UUID>> subjects(String sql, UUID caseId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, UUID.class)
                        .setParameter("id", caseId)
                        .getResultList())
                .map(HashSet::new);
    }
}
