package dev.probity.cases.alert;

import dev.probity.cases.casefile.Assignees;
import dev.probity.cases.casefile.Assignment;
import dev.probity.cases.casefile.CaseCommands;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseState;
import dev.probity.cases.casefile.CaseWork;
import dev.probity.cases.casefile.NewCase;
import dev.probity.cases.casefile.Outcome;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import dev.probity.cases.outbox.Disposition;
import dev.probity.cases.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What investigators do with alerts, each in one transaction. */
@ApplicationScoped
public class AlertTriage {
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(30);
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Alerts alerts;
    private final AlertViews views;
    private final CaseFinder finder;
    private final CaseFiles files;
    private final CaseCommands commands;
    private final CaseWork caseWork;
    private final Assignees assignees;
    private final Workers workers;
    private final Outbox outbox;
    private final Live live;
    private final Once once;
    private final Clock clock;
    private final MeterRegistry meters;

    AlertTriage(
            Alerts alerts,
            AlertViews views,
            CaseFinder finder,
            CaseFiles files,
            CaseCommands commands,
            CaseWork caseWork,
            Assignees assignees,
            Workers workers,
            Outbox outbox,
            Live live,
            Once once,
            Clock clock,
            MeterRegistry meters) {
        this.alerts = alerts;
        this.views = views;
        this.finder = finder;
        this.files = files;
        this.commands = commands;
        this.caseWork = caseWork;
        this.assignees = assignees;
        this.workers = workers;
        this.outbox = outbox;
        this.live = live;
        this.once = once;
        this.clock = clock;
        this.meters = meters;
    }

    /** Gives the alert to someone; one that is in a case goes with its case. */
    @WithTransaction
    public Uni<Answer> assign(UUID id, Command command, Assignment assignment) {
        return work(
                id,
                command,
                alert -> assignees.of(assignment, command.actor()).chain(to -> {
                    waiting(alert);
                    if (alert.caseFile != null) {
                        return files.locked(alert.caseFile.id)
                                .chain(file -> commands.assign(file, command.actor(), to))
                                .replaceWith(alert);
                    }
                    alert.assignee = to.id();
                    return Uni.createFrom().item(alert);
                }));
    }

    /** Ends the alert without a case, and tells scoring what was found. */
    @WithTransaction
    public Uni<Answer> dismiss(UUID id, Command command, Dismissal dismissal) {
        if (dismissal.outcome() == Outcome.CONFIRMED) {
            throw ProblemException.invalid("/outcome", "enum", "Nobody is confirmed without a case: open one.");
        }
        return work(id, command, alert -> {
            alone(waiting(alert));
            alert.state = AlertState.DISMISSED;
            alert.outcome = dismissal.outcome();
            alert.reason = dismissal.reason().strip();
            alert.decidedAt = clock.instant();
            alert.decidedBy = command.actor().id();
            return outbox.add(disposition(alert, dismissal))
                    .invoke(() -> count(dismissal.outcome()))
                    .replaceWith(alert);
        });
    }

    /** Puts the alert aside; it comes back by itself when the time is over or when it crosses the line. */
    @WithTransaction
    public Uni<Answer> snooze(UUID id, Command command, Snooze snooze) {
        var now = clock.instant();
        if (!snooze.until().isAfter(now) || snooze.until().isAfter(now.plus(LONGEST_SNOOZE))) {
            throw ProblemException.invalid("/until", "range", "Take a time in the future, at most 30 days ahead.");
        }
        return work(id, command, alert -> {
            alone(waiting(alert));
            alert.state = AlertState.SNOOZED;
            alert.snoozedUntil = snooze.until();
            alert.reason = snooze.reason().strip();
            return Uni.createFrom().item(alert);
        });
    }

    @WithTransaction
    public Uni<Answer> merge(Command command, Merge merge) {
        return gather(command, merge.alertIds(), merge.caseId(), null, OK);
    }

    @WithTransaction
    public Uni<Answer> open(Command command, NewCase wanted) {
        return gather(command, wanted.alertIds(), null, wanted.title(), CREATED);
    }

    private Uni<Answer> work(UUID id, Command command, Function<AlertEntity, Uni<AlertEntity>> change) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> lockedWhole(id)
                                .invoke(alert -> command.seen(alert.version))
                                .chain(change::apply)
                                .invoke(alert -> alert.version++)
                                .chain(alert -> live.changed(LiveKind.ALERT, id, clock.instant()))
                                .chain(() -> answer(id))));
    }

    private Uni<Answer> answer(UUID id) {
        return Panache.getSession()
                .call(Mutiny.Session::flush)
                .invoke(session -> session.clear())
                .chain(() -> alerts.whole(id))
                .chain(alert -> views.rows(List.of(alert)))
                .map(rows -> once.answer(OK, rows.getFirst().version(), null, rows.getFirst()));
    }

    private Uni<AlertEntity> lockedWhole(UUID id) {
        return alerts.lock(List.of(id)).chain(() -> alerts.whole(id)).map(alert -> {
            if (alert == null) {
                throw ProblemException.missing();
            }
            return alert;
        });
    }

    private Uni<Answer> gather(
            Command command, List<UUID> ids, @Nullable UUID caseId, @Nullable String title, int status) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> finder.oneAtATime()
                                .chain(() -> allLocked(ids))
                                .chain(found -> gathered(command.actor(), found, caseId, title))
                                .call(file -> files.weigh(file.id))
                                .chain(file -> caseWork.answer(file, command.actor(), status))));
    }

    private Uni<List<AlertEntity>> allLocked(List<UUID> ids) {
        return alerts.lock(ids)
                .chain(() -> Multi.createFrom()
                        .iterable(new LinkedHashSet<>(ids))
                        .onItem()
                        .transformToUniAndConcatenate(this::lockedWhole)
                        .collect()
                        .asList());
    }

    private Uni<CaseFileEntity> gathered(
            Actor actor, List<AlertEntity> found, @Nullable UUID caseId, @Nullable String title) {
        found.forEach(AlertTriage::waiting);
        var heaviestFirst = new ArrayList<>(found);
        heaviestFirst.sort(Comparator.comparingInt((AlertEntity alert) -> -alert.totalMdb));
        var target = found.stream()
                .filter(alert -> alert.caseFile != null)
                .map(alert -> alert.caseFile.id)
                .findFirst();
        if (caseId != null) {
            return into(actor, heaviestFirst, caseId);
        }
        if (target.isPresent()) {
            if (title != null) {
                throw new ProblemException(
                        ProblemType.CONFLICT, "One of the alerts is in a case already. Nothing was changed.");
            }
            return into(actor, heaviestFirst, target.get());
        }
        var first = heaviestFirst.getFirst();
        return finder.open(
                        actor,
                        title,
                        first,
                        first.subject,
                        "Opened by %s with the alert on %s".formatted(actor.name(), first.subject.label))
                .chain(file -> joinAll(actor, file, heaviestFirst.subList(1, heaviestFirst.size())));
    }

    private Uni<CaseFileEntity> into(Actor actor, List<AlertEntity> found, UUID caseId) {
        return files.locked(caseId).chain(file -> {
            if (file == null) {
                throw ProblemException.missing();
            }
            if (found.stream().anyMatch(alert -> alert.caseFile != null && !alert.caseFile.id.equals(caseId))) {
                throw new ProblemException(
                        ProblemType.CONFLICT, "One of the alerts is in another case. Nothing was changed.");
            }
            if (file.state == CaseState.CLOSED) {
                throw new ProblemException(
                        ProblemType.CONFLICT, "The case is closed. New evidence opens a new one. Nothing was changed.");
            }
            return joinAll(
                    actor,
                    file,
                    found.stream().filter(alert -> alert.caseFile == null).toList());
        });
    }

    private Uni<CaseFileEntity> joinAll(Actor actor, CaseFileEntity file, List<AlertEntity> found) {
        return Multi.createFrom()
                .iterable(found)
                .onItem()
                .transformToUniAndConcatenate(
                        alert -> finder.join(file, actor, alert, alert.subject, "joined by " + actor.name())
                                .chain(() -> live.changed(LiveKind.ALERT, alert.id, clock.instant())))
                .collect()
                .last()
                .replaceWith(file);
    }

    private Disposition disposition(AlertEntity alert, Dismissal dismissal) {
        return new Disposition(
                UUID.randomUUID(),
                null,
                null,
                alert.subject.ref,
                dismissal.outcome(),
                List.of(alert.id),
                clock.instant(),
                dismissal.reason().strip());
    }

    private void count(Outcome outcome) {
        meters.counter("probity.decisions", "outcome", outcome.name(), "on", "alert")
                .increment();
    }

    private static AlertEntity waiting(AlertEntity alert) {
        if (!alert.state.waiting()) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The alert has been decided or has ended. Nothing was changed.");
        }
        return alert;
    }

    private static void alone(AlertEntity alert) {
        if (alert.caseFile != null) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The alert is part of %s: decide it there. Nothing was changed.".formatted(alert.caseFile.ref()));
        }
    }
}
