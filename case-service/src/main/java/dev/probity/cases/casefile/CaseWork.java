package dev.probity.cases.casefile;

import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.Investigators;
import dev.probity.cases.scoring.ReceivedBill;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** What investigators do with a case, each in one transaction. */
@ApplicationScoped
public class CaseWork {
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final CaseFiles files;
    private final CaseCommands commands;
    private final CaseClosing closing;
    private final Escalations escalations;
    private final EscalationCount counts;
    private final CaseViews views;
    private final Assignees assignees;
    private final NewMembers newMembers;
    private final NewSubjects newSubjects;
    private final LeavingSubjects leavingSubjects;
    private final Recusals recusals;
    private final OnCase onCase;
    private final Once once;
    private final DecisionCount decisions;

    CaseWork(
            CaseFiles files,
            CaseCommands commands,
            CaseClosing closing,
            Escalations escalations,
            EscalationCount counts,
            CaseViews views,
            Assignees assignees,
            NewMembers newMembers,
            NewSubjects newSubjects,
            LeavingSubjects leavingSubjects,
            Recusals recusals,
            OnCase onCase,
            Once once,
            DecisionCount decisions) {
        this.files = files;
        this.commands = commands;
        this.closing = closing;
        this.escalations = escalations;
        this.counts = counts;
        this.views = views;
        this.assignees = assignees;
        this.newMembers = newMembers;
        this.newSubjects = newSubjects;
        this.leavingSubjects = leavingSubjects;
        this.recusals = recusals;
        this.onCase = onCase;
        this.once = once;
        this.decisions = decisions;
    }

    @WithSession
    public Uni<Case> read(UUID id, Actor reader) {
        return files.findById(id).map(ProblemException::unlessMissing).chain(file -> views.of(file, reader));
    }

    @WithTransaction
    public Uni<Answer> assign(UUID id, Command command, Assignment assignment) {
        return work(
                id,
                command,
                OK,
                file -> assignees
                        .of(id, assignment, command.actor())
                        .chain(to -> commands.assign(file, command.actor(), to)));
    }

    @WithTransaction
    public Uni<Answer> move(UUID id, Command command, Transition transition) {
        return work(id, command, OK, file -> commands.move(file, command.actor(), transition.to()));
    }

    /** Takes somebody off the case. The answer tells of them alone: to whoever stepped back the case is gone. */
    @WithTransaction
    public Uni<Answer> recuse(UUID id, Command command, NewRecusal recusal) {
        return onCase.run(
                id,
                command,
                file -> recusals.person(id, recusal.person(), command.actor())
                        .chain(person -> commands.recuse(
                                        file,
                                        command.actor(),
                                        person,
                                        recusal.reason().strip())
                                .map(after -> once.answer(
                                        CREATED, after.version, null, null, new Recusal(person, after.changedAt)))));
    }

    /** Those who can be brought in. */
    @WithSession
    public Uni<Investigators> candidates(UUID id, Actor reader) {
        return files.findById(id)
                .map(ProblemException::unlessMissing)
                .chain(file -> files.members(id))
                .chain(members -> newMembers.candidates(id, members, reader))
                .map(Investigators::new);
    }

    /** Lets somebody see the case. */
    @WithTransaction
    public Uni<Answer> bringIn(UUID id, Command command, NewMember member) {
        return work(
                id,
                command,
                CREATED,
                file -> newMembers
                        .of(id, member.person())
                        .chain(person -> commands.bringIn(file, command.actor(), person)));
    }

    /** Brings in somebody whom it is about, too. */
    @WithTransaction
    Uni<Answer> involve(UUID id, Command command, NewSubject wanted) {
        return work(id, command, CREATED, file -> newSubjects.involve(file, command.actor(), wanted));
    }

    /** Lets go of somebody whom none of its alerts is about. */
    @WithTransaction
    Uni<Answer> letGo(UUID id, Command command, LeavingSubject leaving) {
        return work(id, command, OK, file -> leavingSubjects.letGo(file, command.actor(), leaving));
    }

    /** Puts it under legal hold, or ends that. */
    @WithTransaction
    public Uni<Answer> hold(UUID id, Command command, boolean on, NewHold hold) {
        return work(
                id,
                command,
                OK,
                file -> commands.hold(file, command.actor(), on, hold.reason().strip()));
    }

    /** Says that somebody else must look at it. */
    @WithTransaction
    Uni<Answer> escalate(UUID id, Command command, NewEscalation escalation) {
        return work(
                id,
                command,
                OK,
                file -> escalations
                        .raise(file, command.actor(), escalation.reason().strip())
                        .invoke(counts::byHand));
    }

    /** Says what comes of that. */
    @WithTransaction
    Uni<Answer> answerEscalation(UUID id, Command command, NewEscalationAnswer answer) {
        return work(
                id,
                command,
                OK,
                file -> escalations.answer(file, command.actor(), answer.text().strip()));
    }

    @WithTransaction
    public Uni<Answer> note(UUID id, Command command, NewNote note) {
        return work(
                id,
                command,
                CREATED,
                file -> commands.note(file, command.actor(), note.text().strip()));
    }

    @WithTransaction
    Uni<Answer> close(UUID id, Command command, Closure closure, Map<UUID, ReceivedBill> goBetweens) {
        var outcomes = new HashMap<UUID, Outcome>();
        for (var found : closure.outcomes()) {
            if (outcomes.put(found.subject(), found.outcome()) != null) {
                throw twice();
            }
        }
        var change = new CaseChange.Closed(outcomes, closure.reason().strip());
        return work(
                id,
                command,
                OK,
                file -> closing.close(file, command.actor(), change, goBetweens)
                        .invoke(() -> outcomes.values()
                                .forEach(outcome -> decisions.decided(DecisionCount.On.CASE, outcome))));
    }

    /** The answer to a command that made or changed this case. */
    public Uni<Answer> answer(CaseFileEntity file, Actor actor, int status) {
        return Panache.getSession()
                .call(Mutiny.Session::flush)
                .invoke(session -> session.clear())
                .chain(() -> files.findById(file.id))
                .chain(fresh -> views.of(fresh, actor))
                .map(view -> once.answer(
                        status, view.version(), status == CREATED ? "/api/v1/cases/" + file.id : null, file.id, view));
    }

    private Uni<Answer> work(
            UUID id, Command command, int status, Function<CaseFileEntity, Uni<CaseFileEntity>> change) {
        return onCase.run(
                id, command, file -> change.apply(file).chain(changed -> answer(changed, command.actor(), status)));
    }

    private static ProblemException twice() {
        var detail = "There are two outcomes for one subject.";
        return new ProblemException(
                ProblemType.INVALID, detail, List.of(new ProblemError("/outcomes", "unique", detail)));
    }
}
