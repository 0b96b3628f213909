package dev.probity.cases.alert;

import dev.probity.cases.casefile.CaseChange;
import dev.probity.cases.casefile.CaseClosing;
import dev.probity.cases.casefile.CaseCommands;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseRecord;
import dev.probity.cases.casefile.CaseState;
import dev.probity.cases.casefile.CaseWork;
import dev.probity.cases.exhibit.CarriedExhibits;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import dev.probity.cases.task.CarriedTasks;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.TimelineEntity;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Merges a case into another one that turned out to be the same matter (ADR 0081), in one transaction: its alerts, those whom it is about, its evidence, what is still
 * to be done, and the colleagues who work on it and who stepped back go on there. It is closed and stays as it was, with all that was said in it.
 */
@ApplicationScoped
public class CaseMerging {
    private static final int OK = 200;
    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();

    private final Alerts alerts;
    private final Mergers mergers;
    private final Detachments detachments;
    private final CaseFinder finder;
    private final CaseFiles files;
    private final CaseClosing closing;
    private final CaseCommands commands;
    private final CaseRecord record;
    private final CaseWork caseWork;
    private final CarriedExhibits exhibits;
    private final CarriedTasks tasks;
    private final Workers workers;
    private final Live live;
    private final Once once;
    private final Clock clock;

    CaseMerging(
            Alerts alerts,
            Mergers mergers,
            Detachments detachments,
            CaseFinder finder,
            CaseFiles files,
            CaseClosing closing,
            CaseCommands commands,
            CaseRecord record,
            CaseWork caseWork,
            CarriedExhibits exhibits,
            CarriedTasks tasks,
            Workers workers,
            Live live,
            Once once,
            Clock clock) {
        this.alerts = alerts;
        this.mergers = mergers;
        this.detachments = detachments;
        this.finder = finder;
        this.files = files;
        this.closing = closing;
        this.commands = commands;
        this.record = record;
        this.caseWork = caseWork;
        this.exhibits = exhibits;
        this.tasks = tasks;
        this.workers = workers;
        this.live = live;
        this.once = once;
        this.clock = clock;
    }

    private record Both(CaseFileEntity from, CaseFileEntity into, Actor actor, String reason) {}

    /** The answer is the case in which it goes on. */
    @WithTransaction
    public Uni<Answer> merge(UUID id, Command command, CaseMerger wanted) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> finder.oneAtATime()
                                .chain(() -> files.locked(id))
                                .map(ProblemException::unlessMissing)
                                .invoke(file -> command.seen(file.version))
                                .chain(file -> both(file, command, wanted))
                                .call(this::mergeable)
                                .chain(this::merged)
                                .chain(into -> caseWork.answer(into, command.actor(), OK))));
    }

    private Uni<Both> both(CaseFileEntity from, Command command, CaseMerger wanted) {
        if (from.id.equals(wanted.into())) {
            throw ProblemException.conflict("A case isn't merged into itself.");
        }
        return files.locked(wanted.into()).map(into -> {
            if (into == null) {
                throw unknown();
            }
            if (into.state == CaseState.CLOSED) {
                throw ProblemException.conflict("%s is closed: nothing goes on in it.".formatted(into.ref()));
            }
            return new Both(from, into, command.actor(), wanted.reason().strip());
        });
    }

    /** Measures, and what others were asked for, stay where they were begun: then the other case is merged into this one. */
    private Uni<Void> mergeable(Both both) {
        return mergers.hindrance(both.from().id)
                .invoke(hindrance -> {
                    if (hindrance != null) {
                        throw ProblemException.conflict(
                                "%s isn't merged into another case: %s. Perhaps %s can be merged into it."
                                        .formatted(
                                                both.from().ref(),
                                                hindrance,
                                                both.into().ref()));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<CaseFileEntity> merged(Both both) {
        var from = both.from();
        var into = both.into();
        return alerts.ofCase(from.id)
                .chain(found -> files.subjects(from.id)
                        .map(all -> all.stream().map(one -> one.key.subjectId).collect(Collectors.toSet()))
                        .chain(subjects -> closing.merged(from, both.actor(), into, both.reason())
                                .chain(() -> record.apply(
                                        into, both.actor(), new CaseChange.SubjectsAdded(subjects), took(both)))
                                .chain(() -> mergers.sameColleagues(from.id, into.id))
                                .chain(() -> alertsGoOn(both, found))
                                .chain(() -> exhibits.carry(from, into, both.actor()))
                                .chain(() -> tasks.carry(from, into, both.actor()))
                                .chain(() -> clocksAndHolds(both))
                                .chain(() -> commands.release(into))
                                .chain(() -> files.weigh(into.id))
                                .chain(() -> live.resync())))
                .replaceWith(into);
    }

    private static TimelineEntity took(Both both) {
        var line = CaseRecord.line(
                EntryKind.TOOK_IN,
                "%s was merged into this case: %s".formatted(both.from().ref(), both.reason()));
        line.from = both.from().ref();
        return line;
    }

    private Uni<Void> alertsGoOn(Both both, List<AlertEntity> found) {
        if (found.isEmpty()) {
            return NOTHING;
        }
        return detachments
                .free(both.from().id, found.stream().map(alert -> alert.id).toList())
                .chain(() -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(alert -> finder.join(
                                        both.into(),
                                        both.actor(),
                                        alert,
                                        alert.subject,
                                        "came with " + both.from().ref())
                                .chain(() -> live.changed(LiveKind.ALERT, alert.id, clock.instant())))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** Nobody gains time by a merger, and what may not be destroyed there may not be destroyed here. */
    private Uni<Void> clocksAndHolds(Both both) {
        var from = both.from();
        var into = both.into();
        if (from.dueAt.isBefore(into.dueAt)) {
            into.dueAt = from.dueAt;
        }
        return from.heldAt == null || into.heldAt != null
                ? NOTHING
                : commands.hold(
                                into,
                                both.actor(),
                                true,
                                "%s, which was merged into it, is under one".formatted(from.ref()))
                        .replaceWithVoid();
    }

    private static ProblemException unknown() {
        var detail = "There is no such case for you. Nothing was changed.";
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new ProblemError("/into", "known", detail)));
    }
}
