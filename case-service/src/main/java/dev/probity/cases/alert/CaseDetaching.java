package dev.probity.cases.alert;

import dev.probity.cases.casefile.CaseChange;
import dev.probity.cases.casefile.CaseCommands;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseRecord;
import dev.probity.cases.casefile.CaseWork;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.TimelineEntity;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes alerts out of a case again, back to the queue or together into a new one, in one transaction. */
@ApplicationScoped
public class CaseDetaching {
    private static final int OK = 200;

    private final Alerts alerts;
    private final Detachments detachments;
    private final CaseFinder finder;
    private final CaseFiles files;
    private final CaseRecord record;
    private final CaseCommands commands;
    private final CaseWork caseWork;
    private final Workers workers;
    private final Live live;
    private final Once once;
    private final Clock clock;

    CaseDetaching(
            Alerts alerts,
            Detachments detachments,
            CaseFinder finder,
            CaseFiles files,
            CaseRecord record,
            CaseCommands commands,
            CaseWork caseWork,
            Workers workers,
            Live live,
            Once once,
            Clock clock) {
        this.alerts = alerts;
        this.detachments = detachments;
        this.finder = finder;
        this.files = files;
        this.record = record;
        this.commands = commands;
        this.caseWork = caseWork;
        this.workers = workers;
        this.live = live;
        this.once = once;
        this.clock = clock;
    }

    private record Taken(
            CaseFileEntity file,
            List<AlertEntity> leaving,
            List<AlertEntity> staying,
            boolean held,
            Command command,
            Detachment wanted) {
        List<UUID> ids() {
            return leaving.stream().map(alert -> alert.id).toList();
        }

        /** "The alert on Amber Heron", "The alerts on Amber Heron, M-8812". */
        String words() {
            var names = leaving.stream()
                    .map(alert -> alert.subject.label)
                    .distinct()
                    .collect(Collectors.joining(", "));
            return (leaving.size() == 1 ? "The alert on " : "The alerts on ") + names;
        }

        String reason() {
            return wanted.reason().strip();
        }
    }

    /** The answer is the case that they were taken out of; its Location is the new one. */
    @WithTransaction
    public Uni<Answer> detach(UUID id, Command command, Detachment wanted) {
        return workers.seen(command.actor())
                .chain(() -> once.run(
                        command,
                        () -> finder.oneAtATime()
                                .chain(() -> files.locked(id))
                                .invoke(file -> {
                                    if (file == null) {
                                        throw ProblemException.missing();
                                    }
                                    command.seen(file.version);
                                })
                                .chain(file -> detachments
                                        .held(id)
                                        .chain(held ->
                                                alerts.ofCase(id).map(all -> taken(file, all, held, command, wanted))))
                                .invoke(CaseDetaching::demandKept)
                                .call(this::unbound)
                                .chain(this::detached)));
    }

    private static Taken taken(
            CaseFileEntity file, List<AlertEntity> all, boolean held, Command command, Detachment wanted) {
        var ids = new LinkedHashSet<>(wanted.alertIds());
        var leaving = new ArrayList<AlertEntity>();
        var staying = new ArrayList<AlertEntity>();
        for (var alert : all) {
            (ids.contains(alert.id) ? leaving : staying).add(alert);
        }
        if (leaving.size() < ids.size()) {
            throw ProblemException.conflict("One of the alerts is not in this case.");
        }
        leaving.forEach(AlertEntity::demandWaiting);
        return new Taken(file, leaving, staying, held, command, wanted);
    }

    /** What is in no case is under no hold. */
    private static void demandKept(Taken taken) {
        if (taken.held() && taken.wanted().into() == DetachedInto.QUEUE) {
            throw ProblemException.conflict(
                    "%s, or a case that was merged with it, is under legal hold, and nothing of it goes back to the queue. Take the alerts out into a new case, which is then under one too, or have the hold ended first."
                            .formatted(taken.file().ref()));
        }
    }

    private Uni<Void> unbound(Taken taken) {
        var leaving = subjects(taken.leaving());
        leaving.removeAll(subjects(taken.staying()));
        return detachments
                .bound(taken.file().id)
                .invoke(bound -> taken.leaving().stream()
                        .filter(alert -> leaving.contains(alert.subject.id) && bound.contains(alert.subject.id))
                        .findFirst()
                        .ifPresent(alert -> {
                            throw Detachments.staysFor(alert.subject.label);
                        }))
                .replaceWithVoid();
    }

    private Uni<Answer> detached(Taken taken) {
        var actor = taken.command().actor();
        var change = new CaseChange.AlertsDetached(subjects(taken.leaving()), subjects(taken.staying()));
        var made = new ArrayList<CaseFileEntity>();
        return record.apply(
                        taken.file(),
                        actor,
                        change,
                        () -> detachments
                                .free(taken.file().id, taken.ids())
                                .chain(() -> into(taken, actor))
                                .invoke(fresh -> fresh.ifPresent(made::add))
                                .call(fresh -> detachments.note(
                                        taken.file().id, taken.ids(), fresh.map(file -> file.id), actor))
                                .map(fresh -> line(taken, fresh)))
                .call(() -> files.weigh(taken.file().id))
                .call(() -> told(taken))
                .chain(file -> caseWork.answer(file, actor, OK))
                .map(answer -> made.isEmpty()
                        ? answer
                        : new Answer(
                                answer.status(),
                                answer.etag(),
                                "/api/v1/cases/" + made.getFirst().id,
                                answer.about(),
                                answer.body()));
    }

    private Uni<Optional<CaseFileEntity>> into(Taken taken, Actor actor) {
        if (taken.wanted().into() == DetachedInto.QUEUE) {
            return Uni.createFrom().item(Optional.empty());
        }
        var first = taken.leaving().getFirst();
        var why = "Split off from %s by %s with %s. %s"
                .formatted(
                        taken.file().ref(),
                        actor.name(),
                        taken.words().substring(0, 1).toLowerCase(Locale.ROOT)
                                + taken.words().substring(1),
                        taken.reason());
        return finder.open(actor, taken.wanted().title(), first, first.subject, why)
                .call(made -> detachments.sameColleagues(taken.file().id, made.id))
                .call(made -> Multi.createFrom()
                        .iterable(taken.leaving().subList(1, taken.leaving().size()))
                        .onItem()
                        .transformToUniAndConcatenate(
                                alert -> finder.join(made, actor, alert, alert.subject, "joined by " + actor.name()))
                        .collect()
                        .last())
                .call(made -> held(taken, made))
                .call(made -> files.weigh(made.id))
                .map(Optional::of);
    }

    /** What may not be destroyed here may not be destroyed there. */
    private Uni<Void> held(Taken taken, CaseFileEntity made) {
        return taken.held()
                ? commands.hold(
                                made,
                                taken.command().actor(),
                                true,
                                "%s, which it was split off from, is under one"
                                        .formatted(taken.file().ref()))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> told(Taken taken) {
        return Multi.createFrom()
                .iterable(taken.ids())
                .onItem()
                .transformToUniAndConcatenate(id -> live.changed(LiveKind.ALERT, id, clock.instant()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static TimelineEntity line(Taken taken, Optional<CaseFileEntity> made) {
        var line = CaseRecord.line(
                EntryKind.ALERTS_DETACHED,
                taken.words() + (taken.leaving().size() == 1 ? " was" : " were") + " taken out, "
                        + made.map(file ->
                                        "into " + file.ref() + (taken.held() ? ", which is under legal hold, too" : ""))
                                .orElse("back to the queue")
                        + ". " + taken.reason());
        line.to = made.map(CaseFileEntity::ref).orElse(null);
        return line;
    }

    private static Set<UUID> subjects(List<AlertEntity> found) {
        return found.stream().map(alert -> alert.subject.id).collect(Collectors.toCollection(HashSet::new));
    }
}
