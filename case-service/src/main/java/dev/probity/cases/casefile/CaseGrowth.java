package dev.probity.cases.casefile;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Actor;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.TimelineEntity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** How a case comes into being and grows: its first alert, further ones, and whom they come to involve. */
@ApplicationScoped
public class CaseGrowth {
    private final CaseFiles files;
    private final CaseRows rows;
    private final CaseRecord record;
    private final CaseCommands commands;
    private final Clock clock;
    private final CaseConfig config;

    CaseGrowth(
            CaseFiles files, CaseRows rows, CaseRecord record, CaseCommands commands, Clock clock, CaseConfig config) {
        this.files = files;
        this.rows = rows;
        this.record = record;
        this.commands = commands;
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
                    .chain(() -> record.write(file, actor, line(EntryKind.OPENED, first)));
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
                    .chain(() -> record.write(file, actor, line));
        });
    }

    /** Brings a further alert into an open case. */
    public Uni<CaseFileEntity> join(CaseFileEntity file, Actor actor, Joining joining) {
        var change = new CaseChange.AlertJoined(joining.alertId(), joining.subject(), joining.drawnIn());
        return record.apply(file, actor, change, line(EntryKind.ALERT_JOINED, joining))
                .call(() -> rows.takeIn(file, joining.alertId()))
                .call(() -> commands.release(file));
    }

    /** Takes in whom a case's evidence has come to involve. */
    public Uni<CaseFileEntity> drawIn(CaseFileEntity file, Joining joining) {
        var change = new CaseChange.SubjectsAdded(joining.drawnIn());
        return record.apply(file, Actor.PROBITY, change, line(EntryKind.SUBJECT_ADDED, joining));
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
