package dev.probity.cases.alert;

import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseState;
import dev.probity.cases.casefile.CaseWork;
import dev.probity.cases.casefile.NewCase;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How investigators open cases and bring alerts together in them, each in one transaction. */
@ApplicationScoped
public class CaseOpening {
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Alerts alerts;
    private final CaseFinder finder;
    private final CaseWithoutAlert withoutAlert;
    private final CaseFiles files;
    private final CaseWork caseWork;
    private final Workers workers;
    private final Live live;
    private final Once once;
    private final Clock clock;

    CaseOpening(
            Alerts alerts,
            CaseFinder finder,
            CaseWithoutAlert withoutAlert,
            CaseFiles files,
            CaseWork caseWork,
            Workers workers,
            Live live,
            Once once,
            Clock clock) {
        this.alerts = alerts;
        this.finder = finder;
        this.withoutAlert = withoutAlert;
        this.files = files;
        this.caseWork = caseWork;
        this.workers = workers;
        this.live = live;
        this.once = once;
        this.clock = clock;
    }

    /** Brings alerts into a case that is there, or into a new one. */
    @WithTransaction
    public Uni<Answer> merge(Command command, Merge merge) {
        return gather(command, merge.alertIds(), merge.caseId(), null, OK);
    }

    /** Opens a case from alerts, or on somebody whose evidence has raised none. */
    @WithTransaction
    public Uni<Answer> open(Command command, NewCase wanted) {
        var ids = wanted.alertIds();
        var subject = wanted.subject();
        if ((ids == null) == (subject == null)) {
            throw ProblemException.invalid("/alertIds", "oneOf", "Name either alerts or a subject.");
        }
        return subject == null
                ? gather(command, Objects.requireNonNull(ids), null, wanted.title(), CREATED)
                : run(command, CREATED, () -> withoutAlert.open(command.actor(), subject, wanted.title()));
    }

    private Uni<Answer> gather(
            Command command, List<UUID> ids, @Nullable UUID caseId, @Nullable String title, int status) {
        return run(
                command, status, () -> allLocked(ids).chain(found -> gathered(command.actor(), found, caseId, title)));
    }

    private Uni<Answer> run(Command command, int status, Supplier<Uni<CaseFileEntity>> work) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> finder.oneAtATime()
                                .chain(work::get)
                                .call(file -> files.weigh(file.id))
                                .chain(file -> caseWork.answer(file, command.actor(), status))));
    }

    private Uni<List<AlertEntity>> allLocked(List<UUID> ids) {
        return alerts.lock(ids)
                .chain(() -> Multi.createFrom()
                        .iterable(new LinkedHashSet<>(ids))
                        .onItem()
                        .transformToUniAndConcatenate(alerts::lockedWhole)
                        .collect()
                        .asList());
    }

    private Uni<CaseFileEntity> gathered(
            Actor actor, List<AlertEntity> found, @Nullable UUID caseId, @Nullable String title) {
        found.forEach(AlertEntity::demandWaiting);
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
            var joining = found.stream().filter(alert -> alert.caseFile == null).toList();
            if (joining.isEmpty()) {
                throw ProblemException.conflict("They are in that case already.");
            }
            return joinAll(actor, file, joining);
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
}
