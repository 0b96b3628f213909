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
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import dev.probity.cases.task.CarriedTasks;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.TimelineEntity;
import dev.probity.cases.wall.Walls;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private final Walls walls;
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
            Walls walls,
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
        this.walls = walls;
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
                                .chain(() -> files.locked(id, wanted.into()))
                                .map(found -> both(found, id, command, wanted))
                                .call(this::mergeable)
                                .chain(this::merged)
                                .chain(into -> caseWork.answer(into, command.actor(), OK))));
    }

    private static Both both(Map<UUID, CaseFileEntity> found, UUID id, Command command, CaseMerger wanted) {
        var from = ProblemException.unlessMissing(found.get(id));
        command.seen(from.version);
        var into = found.get(wanted.into());
        if (into == null) {
            throw unknown();
        }
        if (into == from) {
            throw ProblemException.conflict("A case isn't merged into itself.");
        }
        if (into.state == CaseState.CLOSED) {
            throw ProblemException.conflict("%s is closed: nothing goes on in it.".formatted(into.ref()));
        }
        return new Both(from, into, command.actor(), wanted.reason().strip());
    }

    /** Measures, and what others were asked for, stay where they were begun: then the other case may be merged into this one. */
    private Uni<Void> mergeable(Both both) {
        return mergers.hindrance(both.from().id)
                .chain(hindrance -> hindrance == null
                        ? NOTHING
                        : mergers.hindrance(both.into().id)
                                .invoke(theirs -> {
                                    throw ProblemException.conflict("%s isn't merged into another case: %s.%s"
                                            .formatted(
                                                    both.from().ref(),
                                                    hindrance,
                                                    theirs == null
                                                            ? " %s can be merged into it."
                                                                    .formatted(both.into()
                                                                            .ref())
                                                            : ""));
                                })
                                .replaceWithVoid());
    }

    private Uni<CaseFileEntity> merged(Both both) {
        var from = both.from();
        var into = both.into();
        return mergers.triaged(from.id)
                .chain(() -> alerts.ofCase(from.id))
                .chain(found -> closing.merged(from, both.actor(), into, both.reason())
                        .chain(() -> subjectsAndColleagues(both))
                        .chain(() -> alertsGoOn(both, found)))
                .chain(() -> exhibits.carry(from, into, both.actor()))
                .chain(() -> tasks.carry(from, into, both.actor()))
                .chain(() -> held(both))
                .chain(() -> commands.release(into))
                .chain(() -> files.weigh(into.id))
                .chain(live::resync)
                .replaceWith(into);
    }

    /** Nobody gains time by a merger; the line says what it changed. */
    private Uni<Void> subjectsAndColleagues(Both both) {
        var from = both.from();
        var into = both.into();
        if (from.dueAt.isBefore(into.dueAt)) {
            into.dueAt = from.dueAt;
        }
        return files.members(from.id)
                .chain(members -> walls.blindTo(into.id, members))
                .chain(blind -> commands.owedTo(into, both.actor()).map(owed -> {
                    var without = new HashSet<>(owed);
                    without.addAll(blind);
                    without.add(both.actor().id()); // by their own right: they take part in it
                    return without;
                }))
                .chain(without -> mergers.colleagues(from.id, into.id, both.actor(), without))
                .chain(come -> mergers.steppedBack(from.id, into.id).chain(back -> tookIn(both, come, back)))
                .chain(line -> files.subjects(from.id)
                        .map(all -> all.stream().map(one -> one.key.subjectId).collect(Collectors.toSet()))
                        .chain(subjects ->
                                record.apply(into, both.actor(), new CaseChange.SubjectsAdded(subjects), line)))
                .replaceWithVoid();
    }

    private Uni<TimelineEntity> tookIn(Both both, List<String> come, List<String> back) {
        return workers.named(Stream.concat(come.stream(), back.stream()).toList())
                .map(names -> {
                    var words = new StringJoiner(" ");
                    words.add("%s was merged into this case: %s."
                            .formatted(both.from().ref(), both.reason()));
                    if (both.into().dueAt.equals(both.from().dueAt)) {
                        words.add("It is due as that one was, on %s."
                                .formatted(
                                        both.into().dueAt.atZone(ZoneOffset.UTC).toLocalDate()));
                    }
                    if (!come.isEmpty()) {
                        words.add("Who worked on that one sees this one: %s.".formatted(named(come, names)));
                    }
                    if (!back.isEmpty()) {
                        words.add(
                                "Who stepped back from that one did from this one: %s.".formatted(named(back, names)));
                    }
                    var line = CaseRecord.line(EntryKind.TOOK_IN, words.toString());
                    line.from = both.from().ref();
                    return line;
                });
    }

    private static String named(List<String> ids, Map<String, Person> names) {
        return ids.stream()
                .sorted()
                .map(id -> names.containsKey(id) ? names.get(id).name() : id)
                .collect(Collectors.joining(", "));
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
                        .transformToUniAndConcatenate(alert -> finder.goOn(
                                        both.into(),
                                        both.actor(),
                                        alert,
                                        "came with " + both.from().ref())
                                .chain(() -> live.changed(LiveKind.ALERT, alert.id, clock.instant())))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    /** What may not be destroyed there may not be destroyed here. */
    private Uni<Void> held(Both both) {
        return both.from().heldAt == null || both.into().heldAt != null
                ? NOTHING
                : commands.hold(
                                both.into(),
                                both.actor(),
                                true,
                                "%s, which was merged into it, is under one"
                                        .formatted(both.from().ref()))
                        .replaceWithVoid();
    }

    private static ProblemException unknown() {
        var detail = "There is no such case for you. Nothing was changed.";
        return new ProblemException(
                ProblemType.UNPROCESSABLE, detail, List.of(new ProblemError("/into", "known", detail)));
    }
}
