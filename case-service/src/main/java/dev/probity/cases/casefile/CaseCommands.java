package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.live.Live;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.wall.Walls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What people do with a case: give it to someone, move it on, write something down, step back from it. */
@ApplicationScoped
public class CaseCommands {
    private final CaseRecord record;
    private final CaseRows rows;
    private final Walls walls;
    private final Workers workers;
    private final Live live;
    private final Clock clock;

    CaseCommands(CaseRecord record, CaseRows rows, Walls walls, Workers workers, Live live, Clock clock) {
        this.clock = clock;
        this.live = live;
        this.record = record;
        this.rows = rows;
        this.walls = walls;
        this.workers = workers;
    }

    public Uni<CaseFileEntity> assign(CaseFileEntity file, Actor actor, Assignee to) {
        var line = CaseRecord.line(EntryKind.ASSIGNED, to.id() == null ? "Given to nobody" : "Given to " + to.name());
        line.from = file.assignee;
        line.to = to.id();
        return record.apply(file, actor, new CaseChange.Assigned(to.id()), line)
                .call(() -> rows.handOver(file))
                .call(() -> member(file, to.id(), actor));
    }

    public Uni<CaseFileEntity> move(CaseFileEntity file, Actor actor, CaseState to) {
        var line = CaseRecord.line(EntryKind.MOVED, file.state.words() + " to " + to.words());
        line.from = file.state.name();
        line.to = to.name();
        return record.apply(file, actor, new CaseChange.Moved(to), line);
    }

    public Uni<CaseFileEntity> note(CaseFileEntity file, Actor actor, String text) {
        return record.apply(file, actor, new CaseChange.Noted(text), CaseRecord.line(EntryKind.NOTED, text));
    }

    /** Lets somebody see the case and take part in it. */
    public Uni<CaseFileEntity> bringIn(CaseFileEntity file, Actor actor, Person person) {
        var line = CaseRecord.line(EntryKind.MEMBER_ADDED, "Brought in " + person.name());
        line.to = person.id();
        return record.apply(file, actor, new CaseChange.MemberAdded(person.id()), line)
                .call(() -> rows.bringIn(file, person.id(), actor));
    }

    /** Whom that member lets into no case: those by whom they came into it, and who gave it away. */
    public Uni<Set<String>> owedTo(CaseFileEntity file, Actor member) {
        return rows.broughtBy(file.id, member);
    }

    /** Writes down that somebody reads the case without being a member; its members see it there. */
    public Uni<CaseFileEntity> glassBroken(CaseFileEntity file, Actor actor, String reason, Instant until) {
        var line = CaseRecord.line(EntryKind.GLASS_BROKEN, actor.name() + " broke the glass: " + reason);
        line.to = until.toString();
        return record.write(file, actor, line);
    }

    /** Puts the case under legal hold, or ends that. */
    public Uni<CaseFileEntity> hold(CaseFileEntity file, Actor actor, boolean on, String reason) {
        if (on == (file.heldAt != null)) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    (on ? "It is under legal hold already." : "It is under no legal hold.") + " Nothing was changed.");
        }
        file.heldAt = on ? clock.instant() : null;
        var line = CaseRecord.line(
                on ? EntryKind.HELD : EntryKind.RELEASED, (on ? "Legal hold: " : "Legal hold ended: ") + reason);
        return record.apply(file, actor, new CaseChange.Held(on), line);
    }

    /** Takes somebody off the case, themself or a colleague. */
    public Uni<CaseFileEntity> recuse(CaseFileEntity file, Actor actor, Person person, String reason) {
        var own = person.id().equals(actor.id());
        var line = CaseRecord.line(
                EntryKind.RECUSED,
                (own ? person.name() + " stepped back" : person.name() + " taken off") + ": " + reason);
        line.to = person.id();
        return workers.same(person.id(), file.assignee == null ? List.of() : List.of(file.assignee))
                .map(accounts ->
                        accounts.isEmpty() ? person.id() : accounts.iterator().next())
                .chain(account -> {
                    var theirs = account.equals(file.assignee) && file.state != CaseState.CLOSED;
                    return record.apply(file, actor, new CaseChange.Recused(account), line)
                            .call(() -> theirs
                                    ? rows.handOver(file)
                                    : Uni.createFrom().voidItem());
                })
                .call(() -> rows.recuse(file, person.id(), actor, reason))
                .call(live::resync);
    }

    /** Whoever came to stand too near to a case has it no longer: nobody else would see that it lies there. */
    public Uni<Void> release(CaseFileEntity file) {
        var assignee = file.assignee;
        return assignee == null
                ? Uni.createFrom().voidItem()
                : walls.blindTo(file.id, List.of(assignee))
                        .chain(blind -> blind.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : assign(file, Actor.PROBITY, Assignee.NOBODY).replaceWithVoid());
    }

    private Uni<Void> member(CaseFileEntity file, @Nullable String user, Actor by) {
        return user == null ? Uni.createFrom().voidItem() : rows.bringIn(file, user, by);
    }
}
