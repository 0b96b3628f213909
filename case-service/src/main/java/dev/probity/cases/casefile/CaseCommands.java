package dev.probity.cases.casefile;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import dev.probity.cases.outbox.Disposition;
import dev.probity.cases.outbox.Outbox;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.Timeline;
import dev.probity.cases.timeline.TimelineEntity;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Changes cases, always within the caller's transaction: the new status, one line of the record, and what others must be told are
 * kept together or not at all.
 */
@ApplicationScoped
public class CaseCommands {
    private final CaseFiles files;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Live live;
    private final Clock clock;
    private final CaseConfig config;

    CaseCommands(CaseFiles files, Timeline timeline, Outbox outbox, Live live, Clock clock, CaseConfig config) {
        this.files = files;
        this.timeline = timeline;
        this.outbox = outbox;
        this.live = live;
        this.clock = clock;
        this.config = config;
    }

    /**
     * What brings a case into being or joins it.
     *
     * @param alertId the alert
     * @param subject whom it is about
     * @param drawnIn whom else it involves
     * @param why line of the record
     */
    public record Joining(UUID alertId, UUID subject, Set<UUID> drawnIn, String why) {}

    /** Opens a case with its first alert. */
    public Uni<CaseFileEntity> open(Actor actor, String title, Joining first) {
        return files.nextNumber().chain(number -> {
            var now = clock.instant();
            var file = new CaseFileEntity();
            file.id = UUID.randomUUID();
            file.number = number;
            file.title = title;
            file.state = CaseState.OPEN;
            file.openedAt = now;
            file.openedBy = actor.id();
            file.dueAt = now.plus(config.clocks().decision());
            file.changedAt = now;
            file.version = 0;
            var status = CaseStatus.opened()
                    .after(new CaseChange.AlertJoined(first.alertId(), first.subject(), first.drawnIn()));
            return files.persistAndFlush(file)
                    .chain(() -> member(file, actor.id()))
                    .chain(() -> newSubjects(file, CaseStatus.opened(), status))
                    .chain(() -> alertsInto(file, first.alertId()))
                    .chain(() -> write(file, actor, entry(EntryKind.OPENED, first.why(), first)));
        });
    }

    /** Brings a further alert into an open case. */
    public Uni<CaseFileEntity> join(CaseFileEntity file, Actor actor, Joining joining) {
        var change = new CaseChange.AlertJoined(joining.alertId(), joining.subject(), joining.drawnIn());
        return apply(file, actor, change, () -> entry(EntryKind.ALERT_JOINED, joining.why(), joining))
                .call(() -> alertsInto(file, joining.alertId()));
    }

    /** Takes in whom a case's evidence has come to involve. */
    public Uni<CaseFileEntity> drawIn(CaseFileEntity file, Joining joining) {
        return apply(
                file,
                Actor.PROBITY,
                new CaseChange.SubjectsAdded(joining.drawnIn()),
                () -> entry(EntryKind.SUBJECT_ADDED, joining.why(), joining));
    }

    public Uni<CaseFileEntity> assign(CaseFileEntity file, Actor actor, Assignee to) {
        var before = file.assignee;
        return apply(file, actor, new CaseChange.Assigned(to.id()), () -> {
                    var entry =
                            entry(EntryKind.ASSIGNED, to.id() == null ? "Given to nobody" : "Given to " + to.name());
                    entry.from = before;
                    entry.to = to.id();
                    return entry;
                })
                .call(() -> to.id() == null ? Uni.createFrom().voidItem() : member(file, to.id()));
    }

    public Uni<CaseFileEntity> move(CaseFileEntity file, Actor actor, CaseState to) {
        var before = file.state;
        return apply(file, actor, new CaseChange.Moved(to), () -> {
            var entry = entry(EntryKind.MOVED, before.words() + " to " + to.words());
            entry.from = before.name();
            entry.to = to.name();
            return entry;
        });
    }

    public Uni<CaseFileEntity> note(CaseFileEntity file, Actor actor, String text) {
        return apply(file, actor, new CaseChange.Noted(text), () -> entry(EntryKind.NOTED, text));
    }

    /** Closes the case and tells what was found of whom. */
    public Uni<CaseFileEntity> close(CaseFileEntity file, Actor actor, CaseChange.Closed closed) {
        var before = file.state;
        return apply(file, actor, closed, () -> {
                    var entry = entry(EntryKind.CLOSED, closed.reason());
                    entry.from = before.name();
                    entry.to = CaseState.CLOSED.name();
                    return entry;
                })
                .call(() -> tell(file, actor, closed));
    }

    private Uni<CaseFileEntity> apply(
            CaseFileEntity file, Actor actor, CaseChange change, Supplier<TimelineEntity> entry) {
        return files.status(file).chain(before -> {
            var after = accepted(before, change);
            var line = entry.get();
            file.state = after.state();
            file.assignee = after.assignee();
            if (change instanceof CaseChange.Closed closed) {
                file.closedAt = clock.instant();
                file.closedBy = actor.id();
                file.reason = closed.reason();
            }
            return newSubjects(file, before, after)
                    .chain(() -> change instanceof CaseChange.Assigned
                            ? assignAlerts(file)
                            : Uni.createFrom().voidItem())
                    .chain(() -> change instanceof CaseChange.Closed c
                            ? outcomes(file, c)
                            : Uni.createFrom().voidItem())
                    .chain(() -> write(file, actor, line));
        });
    }

    private static CaseStatus accepted(CaseStatus before, CaseChange change) {
        try {
            return before.after(change);
        } catch (CaseStatus.Refused e) {
            throw new ProblemException(ProblemType.CONFLICT, e.getMessage() + " Nothing was changed.");
        }
    }

    private Uni<CaseFileEntity> write(CaseFileEntity file, Actor actor, TimelineEntity entry) {
        file.version++;
        file.changedAt = clock.instant();
        entry.key = new TimelineEntity.Key(file.id, file.version);
        entry.at = file.changedAt;
        entry.actor = actor.id();
        return timeline.persistAndFlush(entry)
                .chain(() -> live.changed(LiveKind.CASE, file.id, file.changedAt))
                .replaceWith(file);
    }

    private static TimelineEntity entry(EntryKind kind, String text) {
        var entry = new TimelineEntity();
        entry.kind = kind;
        entry.text = text;
        return entry;
    }

    private static TimelineEntity entry(EntryKind kind, String text, Joining joining) {
        var entry = entry(kind, text);
        entry.subjectId = joining.subject();
        entry.alertId = joining.alertId();
        return entry;
    }

    private Uni<Void> newSubjects(CaseFileEntity file, CaseStatus before, CaseStatus after) {
        var changed = new HashSet<>(after.subjects());
        changed.removeIf(id -> before.subjects().contains(id)
                && before.alerted().contains(id) == after.alerted().contains(id));
        return Multi.createFrom()
                .iterable(changed)
                .onItem()
                .transformToUniAndConcatenate(id -> sql(
                        """
                        insert into case_subject (case_id, subject_id, alerted, added_at)
                        values (:case, :subject, :alerted, :now)
                        on conflict (case_id, subject_id) do update set alerted = excluded.alerted""",
                        "case",
                        file.id,
                        "subject",
                        id,
                        "alerted",
                        after.alerted().contains(id),
                        "now",
                        clock.instant()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> member(CaseFileEntity file, String user) {
        return user.equals(Actor.PROBITY.id())
                ? Uni.createFrom().voidItem()
                : sql(
                        "insert into case_member (case_id, user_id, since) values (:case, :user, :now) on conflict do nothing",
                        "case",
                        file.id,
                        "user",
                        user,
                        "now",
                        clock.instant());
    }

    private static Uni<Void> alertsInto(CaseFileEntity file, UUID alertId) {
        return sql("""
                update alert set case_id = :case, assignee = nullif(cast(:assignee as text), ''), state = case when state in ('SNOOZED', 'DEFERRED')
                then 'OPEN' else state end, snoozed_until = null, version = version + 1 where id = :alert""", "case", file.id, "assignee", file.assignee == null ? "" : file.assignee, "alert", alertId);
    }

    private static Uni<Void> assignAlerts(CaseFileEntity file) {
        return sql("""
                update alert set assignee = nullif(cast(:assignee as text), ''), version = version + 1
                where case_id = :case and state in ('OPEN', 'SNOOZED', 'DEFERRED')""", "assignee", file.assignee == null ? "" : file.assignee, "case", file.id);
    }

    private Uni<Void> outcomes(CaseFileEntity file, CaseChange.Closed closed) {
        return Multi.createFrom()
                .iterable(closed.outcomes().entrySet())
                .onItem()
                .transformToUniAndConcatenate(found -> sql(
                                "update case_subject set outcome = :outcome where case_id = :case and subject_id = :subject",
                                "outcome",
                                found.getValue().name(),
                                "case",
                                file.id,
                                "subject",
                                found.getKey())
                        .chain(() -> sql(
                                """
                                update alert set state = 'DECIDED', outcome = :outcome, decided_at = :now, decided_by = :by,
                                version = version + 1
                                where case_id = :case and subject_id = :subject and state in ('OPEN', 'SNOOZED', 'DEFERRED')""",
                                "outcome",
                                found.getValue().name(),
                                "now",
                                clock.instant(),
                                "by",
                                String.valueOf(file.closedBy),
                                "case",
                                file.id,
                                "subject",
                                found.getKey())))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> tell(CaseFileEntity file, Actor actor, CaseChange.Closed closed) {
        return alertsOf(file)
                .chain(alerts -> files.subjects(file.id)
                        .chain(subjects -> Multi.createFrom()
                                .iterable(subjects)
                                .filter(subject -> closed.outcomes().containsKey(subject.key.subjectId))
                                .onItem()
                                .transformToUniAndConcatenate(subject -> outbox.add(new Disposition(
                                        UUID.randomUUID(),
                                        file.id,
                                        file.ref(),
                                        subject.subject.ref,
                                        Objects.requireNonNull(closed.outcomes().get(subject.key.subjectId)),
                                        alerts.stream()
                                                .filter(alert ->
                                                        alert.get(1, UUID.class).equals(subject.key.subjectId))
                                                .map(alert -> alert.get(0, UUID.class))
                                                .toList(),
                                        Objects.requireNonNull(file.closedAt),
                                        closed.reason())))
                                .collect()
                                .last()
                                .replaceWithVoid()));
    }

    private static Uni<List<Tuple>> alertsOf(CaseFileEntity file) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, subject_id from alert where case_id = :case order by raised_at, id",
                                Tuple.class)
                        .setParameter("case", file.id)
                        .getResultList());
    }

    private static Uni<Void> sql(String sql, Object... parameters) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql);
                    for (var i = 0; i < parameters.length; i += 2) {
                        query.setParameter((String) parameters[i], parameters[i + 1]);
                    }
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
