package dev.probity.cases.casefile;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.evidence.BillShelf;
import dev.probity.cases.exhibit.Freezing;
import dev.probity.cases.http.Actor;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.task.Tasks;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.TimelineEntity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a case comes into being and grows: its first alert, further ones, and whom they come to involve. */
@ApplicationScoped
public class CaseGrowth {
    private final CaseFiles files;
    private final CaseRows rows;
    private final CaseRecord record;
    private final CaseCommands commands;
    private final Subjects subjects;
    private final BillShelf bills;
    private final Freezing freezing;
    private final Tasks tasks;
    private final Clock clock;
    private final CaseConfig config;

    CaseGrowth(
            CaseFiles files,
            CaseRows rows,
            CaseRecord record,
            CaseCommands commands,
            Subjects subjects,
            BillShelf bills,
            Freezing freezing,
            Tasks tasks,
            Clock clock,
            CaseConfig config) {
        this.files = files;
        this.rows = rows;
        this.record = record;
        this.commands = commands;
        this.subjects = subjects;
        this.bills = bills;
        this.freezing = freezing;
        this.tasks = tasks;
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
            var file = fresh(number, title, actor);
            var nothing = CaseStatus.opened();
            var status = nothing.after(new CaseChange.AlertJoined(first.alertId(), first.subject(), first.drawnIn()));
            return files.persistAndFlush(file)
                    .chain(() -> rows.member(file, actor.id()))
                    .chain(() -> rows.subjects(file, nothing, status))
                    .chain(() -> rows.takeIn(file, first.alertId()))
                    .chain(() -> tasks.begin(file.id))
                    .chain(() -> frozen(file, actor, first, line(EntryKind.OPENED, first)))
                    .chain(line -> record.write(file, actor, line));
        });
    }

    /** Opens a case on somebody whom no alert is about. */
    public Uni<CaseFileEntity> openOn(Actor actor, String title, UUID subject, String why) {
        return files.nextNumber().chain(number -> {
            var file = fresh(number, title, actor);
            var nothing = CaseStatus.opened();
            var line = CaseRecord.line(EntryKind.OPENED, why);
            line.subjectId = subject;
            return files.persistAndFlush(file)
                    .chain(() -> rows.member(file, actor.id()))
                    .chain(() ->
                            rows.subjects(file, nothing, nothing.after(new CaseChange.SubjectsAdded(Set.of(subject)))))
                    .chain(() -> tasks.begin(file.id))
                    .chain(() -> frozen(file, actor, subject, null, List.of(), line))
                    .chain(said -> record.write(file, actor, said));
        });
    }

    /** Brings a further alert into an open case. */
    public Uni<CaseFileEntity> join(CaseFileEntity file, Actor actor, Joining joining) {
        var change = new CaseChange.AlertJoined(joining.alertId(), joining.subject(), joining.drawnIn());
        return frozen(file, actor, joining, line(EntryKind.ALERT_JOINED, joining))
                .chain(line -> record.apply(file, actor, change, line))
                .call(() -> rows.takeIn(file, joining.alertId()))
                .call(() -> commands.release(file));
    }

    /** Takes in whom a case's evidence has come to involve. */
    public Uni<CaseFileEntity> drawIn(CaseFileEntity file, Joining joining) {
        var change = new CaseChange.SubjectsAdded(joining.drawnIn());
        return record.apply(file, Actor.PROBITY, change, line(EntryKind.SUBJECT_ADDED, joining));
    }

    /** Brings in somebody whom no alert of the case is about, for a person sees that they belong there; their bill enters as it is at this moment. */
    Uni<CaseFileEntity> involve(CaseFileEntity file, Actor actor, SubjectEntity subject, String reason) {
        var line =
                CaseRecord.line(EntryKind.SUBJECT_ADDED, "%s is part of it, too: %s".formatted(subject.label, reason));
        line.subjectId = subject.id;
        var change = new CaseChange.SubjectsAdded(Set.of(subject.id));
        return frozen(file, actor, subject.id, null, List.of(subject.id), line)
                .chain(said -> record.apply(file, actor, change, said));
    }

    private Uni<TimelineEntity> frozen(CaseFileEntity file, Actor actor, Joining joining, TimelineEntity line) {
        var together = new ArrayList<>(joining.drawnIn());
        together.add(joining.subject());
        return frozen(file, actor, joining.subject(), joining.alertId(), together, line);
    }

    /** The line says which exhibit entered with it: the bill as it is at this moment, of the alert or without one of the subject. */
    private Uni<TimelineEntity> frozen(
            CaseFileEntity file,
            Actor actor,
            UUID subjectId,
            @Nullable UUID alertId,
            List<UUID> joining,
            TimelineEntity line) {
        var owner = alertId == null ? subjectId : alertId;
        return bills.of(List.of(owner)).chain(shelf -> {
            var bill = shelf.get(owner);
            return bill == null
                    ? Uni.createFrom().item(line)
                    : subjects.findById(subjectId)
                            .chain(subject -> freezing.bill(
                                    new Freezing.Entering(file, actor, line.text, joining), subject, alertId, bill))
                            .map(exhibit -> {
                                line.exhibit = exhibit.number;
                                line.sha256 = exhibit.sha256;
                                return line;
                            });
        });
    }

    private CaseFileEntity fresh(long number, String title, Actor actor) {
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
        return file;
    }

    private static TimelineEntity line(EntryKind kind, Joining joining) {
        var line = CaseRecord.line(kind, joining.why());
        line.subjectId = joining.subject();
        line.alertId = joining.alertId();
        return line;
    }
}
