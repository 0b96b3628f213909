package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows around a case that change with it: its subjects, members and alerts. */
@ApplicationScoped
class CaseRows {
    private static final String SUBJECT = """
            insert into case_subject (case_id, subject_id, alerted, added_at) values (:case, :subject, :alerted, :now)
            on conflict (case_id, subject_id) do update set alerted = excluded.alerted""";
    private static final String GONE = "delete from case_subject where case_id = :case and subject_id = :subject";
    private static final String MEMBER = """
            insert into case_member (case_id, user_id, since, brought_by) values (:case, :user, :now, nullif(cast(:by as text), ''))
            on conflict do nothing""";
    private static final String ABOVE = """
            with recursive above (user_id) as (
                select cast(:user as text)
                union
                select m.brought_by from above a join case_member m on m.case_id = :case and m.user_id = a.user_id where m.brought_by is not null)
            select a.user_id from above a where not exists (select 1 from case_member m where m.case_id = :case and m.user_id = a.user_id)""";
    private static final String RECUSAL = """
            insert into case_recusal (case_id, user_id, staff_ref, by_user, reason, at)
            values (:case, :user, (select w.staff_ref from worker w where w.id = :user), :by, :reason, :now)""";
    private static final String ALERT = """
            update alert set case_id = :case, assignee = nullif(cast(:assignee as text), ''), snoozed_until = null,
                state = case when state in ('SNOOZED', 'DEFERRED') then 'OPEN' else state end, version = version + 1
            where id = :alert""";
    private static final String ASSIGNEE = """
            update alert set assignee = nullif(cast(:assignee as text), ''), version = version + 1
            where case_id = :case and state in ('OPEN', 'SNOOZED', 'DEFERRED')""";
    private static final String OUTCOME =
            "update case_subject set outcome = :outcome where case_id = :case and subject_id = :subject";
    private static final String DECIDED = """
            update alert set state = 'DECIDED', outcome = :outcome, decided_at = :now, decided_by = :by, version = version + 1
            where case_id = :case and subject_id = :subject and state in ('OPEN', 'SNOOZED', 'DEFERRED', 'ENDED')""";
    private static final String ALERTS =
            "select id, subject_id from alert where case_id = :case order by raised_at, id";

    private final Clock clock;

    CaseRows(Clock clock) {
        this.clock = clock;
    }

    /** Subjects that are new, newly alerted, or gone. */
    Uni<Void> subjects(CaseFileEntity file, CaseStatus before, CaseStatus after) {
        var gone = new HashSet<>(before.subjects());
        gone.removeAll(after.subjects());
        return Multi.createFrom()
                .iterable(gone)
                .onItem()
                .transformToUniAndConcatenate(id -> run(GONE, Map.of("case", file.id, "subject", id)))
                .collect()
                .last()
                .chain(() -> present(file, before, after));
    }

    private Uni<Void> present(CaseFileEntity file, CaseStatus before, CaseStatus after) {
        var changed = new HashSet<>(after.subjects());
        changed.removeIf(id -> before.subjects().contains(id)
                && before.alerted().contains(id) == after.alerted().contains(id));
        return Multi.createFrom()
                .iterable(changed)
                .onItem()
                .transformToUniAndConcatenate(id -> run(
                        SUBJECT,
                        Map.of(
                                "case",
                                file.id,
                                "subject",
                                id,
                                "alerted",
                                after.alerted().contains(id),
                                "now",
                                clock.instant())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    Uni<Void> member(CaseFileEntity file, String user) {
        return user.equals(Actor.PROBITY.id()) ? Uni.createFrom().voidItem() : member(file, user, "");
    }

    /** The same of whom somebody else lets in; refused where that goes back to whoever is let in. */
    Uni<Void> bringIn(CaseFileEntity file, String user, Actor by) {
        return broughtBy(file.id, by).chain(above -> {
            if (above.contains(user)) {
                throw ProblemException.conflict(
                        "They gave this case away: nobody whom they brought in makes them a member. Somebody else must.");
            }
            return member(file, user, by.id());
        });
    }

    /** By whom somebody came to be a member, as far back as it goes, of those who are none themselves. */
    Uni<Set<String>> broughtBy(UUID caseId, Actor member) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ABOVE, String.class)
                        .setParameter("case", caseId)
                        .setParameter("user", member.id())
                        .getResultList())
                .map(Set::copyOf);
    }

    private Uni<Void> member(CaseFileEntity file, String user, String by) {
        return run(MEMBER, Map.of("case", file.id, "user", user, "now", clock.instant(), "by", by));
    }

    /** The last that is done with the case where it is the actor who steps back: they see nothing of it after that, from none of their accounts. */
    Uni<Void> recuse(CaseFileEntity file, String user, Actor by, String reason) {
        return run(
                RECUSAL,
                Map.of("case", file.id, "user", user, "by", by.id(), "reason", reason, "now", clock.instant()));
    }

    /** The alert is the case's from now on, and its assignee's; it waits no longer. */
    Uni<Void> takeIn(CaseFileEntity file, UUID alertId) {
        return run(ALERT, Map.of("case", file.id, "assignee", assignee(file), "alert", alertId));
    }

    /** Alerts that nobody decided go with their case. */
    Uni<Void> handOver(CaseFileEntity file) {
        return run(ASSIGNEE, Map.of("case", file.id, "assignee", assignee(file)));
    }

    /** What was found of a subject, on the case and on its undecided alerts. */
    Uni<Void> decide(CaseFileEntity file, UUID subject, Outcome outcome, Actor by) {
        return run(OUTCOME, Map.of("case", file.id, "subject", subject, "outcome", outcome.name()))
                .chain(() -> run(
                        DECIDED,
                        Map.of(
                                "case", file.id,
                                "subject", subject,
                                "outcome", outcome.name(),
                                "now", clock.instant(),
                                "by", by.id())));
    }

    /** Ids of the case's alerts by subject, the first raised first. */
    Uni<Map<UUID, List<UUID>>> alerts(CaseFileEntity file) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALERTS, Tuple.class)
                        .setParameter("case", file.id)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get(1, UUID.class),
                                Collectors.mapping(row -> row.get(0, UUID.class), Collectors.toList()))));
    }

    private static String assignee(CaseFileEntity file) {
        return file.assignee == null ? "" : file.assignee;
    }

    private static Uni<Void> run(String sql, Map<String, Object> parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql);
                    parameters.forEach(query::setParameter);
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
