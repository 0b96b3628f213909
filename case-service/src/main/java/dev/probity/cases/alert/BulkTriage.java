package dev.probity.cases.alert;

import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.Problem;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.http.Problems;
import dev.probity.cases.watch.LookedAt;
import dev.probity.cases.watch.Watch;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What investigators do with many alerts at once: each by {@link AlertTriage}, one after the other in a transaction of its own, so that none stops the others and each
 * has its own line, its own look and, under a part of the request's key, its own first answer.
 */
@ApplicationScoped
public class BulkTriage {
    private static final String ALERT = "/api/v1/alerts/";

    private final AlertTriage triage;
    private final Once once;
    private final Watch watch;

    BulkTriage(AlertTriage triage, Once once, Watch watch) {
        this.triage = triage;
        this.once = once;
        this.watch = watch;
    }

    /** The problem of one is that one's; only where the database is away, those that are left aren't tried, and say so. */
    public Uni<Triaged> triage(Command command, Triage wanted) {
        var change = change(wanted);
        eachOnce(wanted.alerts());
        var run = new Run(command, change);
        return once.belongs(command)
                .chain(() -> Multi.createFrom()
                        .iterable(wanted.alerts())
                        .onItem()
                        .transformToUniAndConcatenate(run::one)
                        .collect()
                        .asList())
                .map(Triaged::new);
    }

    private BiFunction<UUID, Command, Uni<Answer>> change(Triage wanted) {
        var assignment = wanted.assignment();
        var snooze = wanted.snooze();
        var dismissal = wanted.dismissal();
        if (Stream.of(assignment, snooze, dismissal).filter(Objects::nonNull).count() != 1) {
            throw ProblemException.invalid(
                    "", "oneOf", "Say one thing that is to be done: an assignment, a snooze or a dismissal.");
        }
        if (assignment != null) {
            return (id, command) -> triage.assign(id, command, assignment);
        }
        if (snooze != null) {
            triage.check(snooze, "/snooze");
            return (id, command) -> triage.snooze(id, command, snooze);
        }
        var dismissed = Objects.requireNonNull(dismissal);
        AlertTriage.check(dismissed, "/dismissal");
        return (id, command) -> triage.dismiss(id, command, dismissed);
    }

    private static void eachOnce(List<AlertVersion> alerts) {
        var seen = new HashSet<UUID>();
        for (var i = 0; i < alerts.size(); i++) {
            if (!seen.add(alerts.get(i).id())) {
                throw ProblemException.invalid("/alerts/%d/id".formatted(i), "unique", "Name each alert once.");
            }
        }
    }

    /** One request under way. */
    private final class Run {
        private final Command command;
        private final BiFunction<UUID, Command, Uni<Answer>> change;
        private @Nullable ProblemException away;

        Run(Command command, BiFunction<UUID, Command, Uni<Answer>> change) {
            this.command = command;
            this.change = change;
        }

        Uni<TriagedAlert> one(AlertVersion alert) {
            var id = alert.id();
            return Uni.createFrom()
                    .deferred(() -> away == null
                            ? change.apply(id, command.part(id, alert.version()))
                            : Uni.createFrom().<Answer>failure(away))
                    .map(answer -> new TriagedAlert(id, answer.version(), null))
                    .onFailure()
                    .recoverWithUni(failure -> notDone(id, Problems.of(failure, ALERT + id)));
        }

        /** Whoever asks for what isn't there for them is seen doing so, as at any other door. */
        private Uni<TriagedAlert> notDone(UUID id, Problem problem) {
            if (problem.is(ProblemType.OVERLOADED)) {
                away = new ProblemException(ProblemType.OVERLOADED, String.valueOf(problem.detail()));
            }
            var tried = problem.is(ProblemType.MISSING)
                    ? watch.tried(LookedAt.ALERT, id, command.actor())
                    : Uni.createFrom().voidItem();
            return tried.replaceWith(new TriagedAlert(id, null, problem));
        }
    }
}
