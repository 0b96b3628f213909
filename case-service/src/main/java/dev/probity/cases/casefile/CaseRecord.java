package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.http.Roles;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.live.Live;
import dev.probity.cases.live.LiveKind;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.Timeline;
import dev.probity.cases.timeline.TimelineEntity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Makes a change of a case: the new status, one line of its record and the word to open pages are kept together or not at all, in
 * the caller's transaction.
 */
@ApplicationScoped
public class CaseRecord {
    private final CaseFiles files;
    private final CaseRows rows;
    private final Timeline timeline;
    private final Live live;
    private final Clock clock;

    CaseRecord(CaseFiles files, CaseRows rows, Timeline timeline, Live live, Clock clock) {
        this.files = files;
        this.rows = rows;
        this.timeline = timeline;
        this.live = live;
        this.clock = clock;
    }

    /** A line of the record, still without number, time and actor. */
    public static TimelineEntity line(EntryKind kind, String text) {
        var entry = new TimelineEntity();
        entry.kind = kind;
        entry.text = text;
        return entry;
    }

    /** Makes the change, or fails with a conflict when it doesn't go with how the case stands. Whoever works on it takes part in it; a hold is no work on it. */
    public Uni<CaseFileEntity> apply(CaseFileEntity file, Actor actor, CaseChange change, TimelineEntity line) {
        return apply(file, actor, change, () -> Uni.createFrom().item(line));
    }

    /** The same with what more is done once the change is accepted, which tells the line. */
    public Uni<CaseFileEntity> apply(
            CaseFileEntity file, Actor actor, CaseChange change, Supplier<Uni<TimelineEntity>> more) {
        return takePart(file, actor, change).chain(() -> files.status(file)).chain(before -> {
            var after = accepted(before, change);
            file.state = after.state();
            file.assignee = after.assignee();
            return rows.subjects(file, before, after).chain(more::get).chain(line -> write(file, actor, line));
        });
    }

    /** Makes a member of whoever is about to change something: what they change may be all by which they see the case. */
    public Uni<Void> takePart(CaseFileEntity file, Actor actor, CaseChange change) {
        return mayTakePart(file, actor, change)
                .chain(part ->
                        part ? rows.member(file, actor.id()) : Uni.createFrom().voidItem());
    }

    /**
     * Who broke the glass came to read, and takes no part by it. What they may do all the same is to have somebody else look after the
     * case, and to put down an appeal that came in: else those whose will a measure is, being all who see the case, could bar it. An
     * approver answers for it when it is escalated, which nobody else may be left to do.
     */
    private Uni<Boolean> mayTakePart(CaseFileEntity file, Actor actor, CaseChange change) {
        if (actor.equals(Actor.PROBITY)
                || change instanceof CaseChange.Recused(String user) && user.equals(actor.id())) {
            return Uni.createFrom().item(false);
        }
        if (file.erasedAt != null && !(change instanceof CaseChange.Recused)) {
            throw ProblemException.conflict("Its words were destroyed: no more are written in it.");
        }
        return files.access(file.id, actor).map(access -> {
            if (access.ground() != AccessGround.BREAK_GLASS) {
                return !(change instanceof CaseChange.Recused || change instanceof CaseChange.Held);
            }
            if (change instanceof CaseChange.Contested
                    || change instanceof CaseChange.EscalationAnswered && actor.has(Roles.APPROVER)
                    || change instanceof CaseChange.Assigned(var to) && to != null && !to.equals(actor.id())) {
                return false;
            }
            throw ProblemException.conflict(
                    file.state == CaseState.CLOSED
                            ? "You see this case by break-glass, to read it, and to put down appeals that came in. Have a member bring you in."
                            : "You see this case by break-glass, to read it. Give it to somebody else, or have a member bring you in.");
        });
    }

    /** Something about whom a pseudonym stands for, which leaves the case as it stands; who decides on it takes no part in it. */
    public Uni<CaseFileEntity> identity(
            CaseFileEntity file, Actor actor, EntryKind kind, SubjectEntity person, String text) {
        var line = line(kind, text);
        line.subjectId = person.id;
        var asks = kind == EntryKind.NAME_ASKED;
        return (asks
                        ? takePart(file, actor, new CaseChange.Noted(text))
                        : Uni.createFrom().voidItem())
                .chain(() -> write(file, actor, line));
    }

    /** Writes the line that belongs to the case's next version. */
    Uni<CaseFileEntity> write(CaseFileEntity file, Actor actor, TimelineEntity line) {
        file.version++;
        file.changedAt = clock.instant();
        line.key = new TimelineEntity.Key(file.id, file.version);
        line.at = file.changedAt;
        line.actor = actor.id();
        return timeline.persistAndFlush(line)
                .chain(() -> live.changed(LiveKind.CASE, file.id, file.changedAt))
                .replaceWith(file);
    }

    private static CaseStatus accepted(CaseStatus before, CaseChange change) {
        try {
            return before.after(change);
        } catch (CaseStatus.Refused e) {
            throw new ProblemException(ProblemType.CONFLICT, e.getMessage() + " Nothing was changed.");
        }
    }
}
