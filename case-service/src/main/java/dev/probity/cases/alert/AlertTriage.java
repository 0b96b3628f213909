package dev.probity.cases.alert;

import dev.probity.cases.casefile.Assignees;
import dev.probity.cases.casefile.Assignment;
import dev.probity.cases.casefile.CaseCommands;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.DecisionCount;
import dev.probity.cases.casefile.Outcome;
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
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** What investigators do with one alert, each in one transaction; of one outside a case the database puts it on the record. */
@ApplicationScoped
public class AlertTriage {
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(30);
    private static final int OK = 200;

    private final Alerts alerts;
    private final AlertViews views;
    private final CaseFiles files;
    private final CaseCommands commands;
    private final Assignees assignees;
    private final Workers workers;
    private final Outbox outbox;
    private final Live live;
    private final Once once;
    private final Clock clock;
    private final DecisionCount decisions;

    AlertTriage(
            Alerts alerts,
            AlertViews views,
            CaseFiles files,
            CaseCommands commands,
            Assignees assignees,
            Workers workers,
            Outbox outbox,
            Live live,
            Once once,
            Clock clock,
            DecisionCount decisions) {
        this.alerts = alerts;
        this.views = views;
        this.files = files;
        this.commands = commands;
        this.assignees = assignees;
        this.workers = workers;
        this.outbox = outbox;
        this.live = live;
        this.once = once;
        this.clock = clock;
        this.decisions = decisions;
    }

    /** Gives the alert to someone; one that is in a case goes with its case. */
    @WithTransaction
    public Uni<Answer> assign(UUID id, Command command, Assignment assignment) {
        return work(
                id,
                command,
                alert -> assignees.of(id, assignment, command.actor()).chain(to -> {
                    alert.demandWaiting();
                    if (alert.caseFile != null) {
                        return files.locked(alert.caseFile.id)
                                .chain(file -> commands.assign(file, command.actor(), to))
                                .replaceWith(alert);
                    }
                    next(alert).assignee = to.id();
                    return Uni.createFrom().item(alert);
                }));
    }

    /** Ends the alert without a case, and tells scoring what was found. */
    @WithTransaction
    public Uni<Answer> dismiss(UUID id, Command command, Dismissal dismissal) {
        check(dismissal, "");
        return work(id, command, alert -> {
            alone(alert.demandWaiting());
            next(alert).state = AlertState.DISMISSED;
            alert.outcome = dismissal.outcome();
            alert.reason = dismissal.reason().strip();
            alert.decidedAt = clock.instant();
            alert.decidedBy = command.actor().id();
            return outbox.add(disposition(alert, dismissal))
                    .invoke(() -> decisions.decided(DecisionCount.On.ALERT, dismissal.outcome()))
                    .replaceWith(alert);
        });
    }

    /** Puts the alert aside; it comes back by itself when the time is over, and as soon as evidence lifts it to the line or further above it. */
    @WithTransaction
    public Uni<Answer> snooze(UUID id, Command command, Snooze snooze) {
        check(snooze, "");
        return work(id, command, alert -> {
            alone(alert.demandWaiting());
            next(alert).state = AlertState.SNOOZED;
            alert.snoozedUntil = snooze.until();
            alert.snoozedAt = clock.instant();
            alert.reason = snooze.reason().strip();
            return Uni.createFrom().item(alert);
        });
    }

    /** Takes back an alert that was put aside, before its time is over: it waits in the queue, over the day's budget of scoring, too, since somebody asked for it. */
    @WithTransaction
    public Uni<Answer> takeBack(UUID id, Command command, TakingBack taking) {
        return work(id, command, alert -> {
            alone(alert.demandWaiting());
            if (alert.stateAt(clock.instant()) != AlertState.SNOOZED) {
                throw ProblemException.conflict("The alert isn't put aside, or no longer.");
            }
            next(alert).state = AlertState.OPEN;
            alert.snoozedUntil = null;
            alert.reason = taking.reason().strip();
            return Uni.createFrom().item(alert);
        });
    }

    /** Refuses what no alert is dismissed as; where is what leads to the dismissal in the body. */
    static void check(Dismissal dismissal, String where) {
        if (dismissal.outcome() == Outcome.CONFIRMED) {
            throw ProblemException.invalid(where + "/outcome", "enum", "Nobody is confirmed without a case: open one.");
        }
    }

    /** Refuses a time until which none is put aside; where is what leads to the snooze in the body. */
    void check(Snooze snooze, String where) {
        var now = clock.instant();
        if (!snooze.until().isAfter(now) || snooze.until().isAfter(now.plus(LONGEST_SNOOZE))) {
            throw ProblemException.invalid(
                    where + "/until", "range", "Take a time in the future, at most 30 days ahead.");
        }
    }

    private Uni<Answer> work(UUID id, Command command, Function<AlertEntity, Uni<AlertEntity>> change) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> alerts.lockedWhole(id)
                                .invoke(alert -> command.seen(alert.version))
                                .chain(change::apply)
                                .chain(alert -> live.changed(LiveKind.ALERT, id, clock.instant()))
                                .chain(() -> answer(id))));
    }

    private Uni<Answer> answer(UUID id) {
        return Panache.getSession()
                .call(Mutiny.Session::flush)
                .invoke(session -> session.clear())
                .chain(() -> alerts.whole(id))
                .chain(alert -> views.rows(List.of(alert)))
                .map(rows -> once.answer(OK, rows.getFirst().version(), null, id, rows.getFirst()));
    }

    private Disposition disposition(AlertEntity alert, Dismissal dismissal) {
        return new Disposition(
                UUID.randomUUID(),
                null,
                null,
                alert.subject.ref,
                dismissal.outcome(),
                List.of(alert.id),
                clock.instant());
    }

    /** Of one outside a case, before anything of it is changed, so that all is written at once: the database makes one entry of that. With a case its alerts go on together. */
    private static AlertEntity next(AlertEntity alert) {
        alert.version++;
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
