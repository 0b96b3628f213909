package dev.probity.cases.task;

import dev.probity.cases.casefile.CaseChange;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseRecord;
import dev.probity.cases.casefile.OnCase;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.TimelineEntity;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with tasks, each in one transaction and on the case's record. */
@ApplicationScoped
class TaskWork {
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int MOST = 200;
    private static final String ME = "me";

    private final Tasks tasks;
    private final TaskViews views;
    private final CaseFiles files;
    private final CaseRecord record;
    private final Workers workers;
    private final OnCase onCase;
    private final Once once;

    TaskWork(
            Tasks tasks,
            TaskViews views,
            CaseFiles files,
            CaseRecord record,
            Workers workers,
            OnCase onCase,
            Once once) {
        this.tasks = tasks;
        this.views = views;
        this.files = files;
        this.record = record;
        this.workers = workers;
        this.onCase = onCase;
        this.once = once;
    }

    @WithTransaction
    Uni<Answer> add(UUID id, Command command, NewTask wanted) {
        return onCase.run(
                id,
                command,
                file -> tasks.next(file.id).chain(number -> {
                    if (number > MOST) {
                        throw ProblemException.conflict("A case has at most " + MOST + " tasks.");
                    }
                    var task = tasks.fresh(
                            file.id, number, command.actor(), wanted.title().strip());
                    task.details = wanted.details() == null || wanted.details().isBlank()
                            ? null
                            : wanted.details().strip();
                    task.dueAt = wanted.dueAt() == null ? null : wanted.dueAt().truncatedTo(ChronoUnit.MICROS);
                    return member(file, command, wanted.assignee())
                            .invoke(person -> task.assignee = person == null ? null : person.id())
                            .map(person -> line(
                                    EntryKind.TASK_ADDED,
                                    task,
                                    "added: " + task.title + (person == null ? "" : ", for " + person.name())))
                            .chain(line -> written(file, command, task, line))
                            .call(() -> tasks.persistAndFlush(task))
                            .chain(after -> answer(after, task, CREATED));
                }));
    }

    @WithTransaction
    Uni<Answer> assign(UUID id, String ref, Command command, TaskAssignment assignment) {
        return change(
                id,
                ref,
                command,
                (file, task) -> member(file, command, assignment.assignee()).map(person -> {
                    var to = person == null ? null : person.id();
                    if (task.state != TaskState.OPEN) {
                        throw ProblemException.conflict("It is %s.".formatted(words(task.state)));
                    }
                    if (Objects.equals(to, task.assignee)) {
                        throw ProblemException.conflict(
                                to == null ? "It is nobody's already." : "It is theirs already.");
                    }
                    var line = line(
                            EntryKind.TASK_ASSIGNED,
                            task,
                            person == null ? "given to nobody" : "given to " + person.name());
                    line.from = task.assignee;
                    line.to = to;
                    task.assignee = to;
                    return line;
                }));
    }

    @WithTransaction
    Uni<Answer> schedule(UUID id, String ref, Command command, TaskDeadline deadline) {
        return change(id, ref, command, (file, task) -> {
            var due = deadline.dueAt() == null ? null : deadline.dueAt().truncatedTo(ChronoUnit.MICROS);
            if (task.state != TaskState.OPEN) {
                throw ProblemException.conflict("It is %s.".formatted(words(task.state)));
            }
            if (Objects.equals(due, task.dueAt)) {
                throw ProblemException.conflict("That is its time already.");
            }
            var line = line(EntryKind.TASK_SCHEDULED, task, due == null ? "due at no particular time" : "due " + due);
            line.from = text(task.dueAt);
            line.to = text(due);
            task.dueAt = due;
            return Uni.createFrom().item(line);
        });
    }

    @WithTransaction
    Uni<Answer> move(UUID id, String ref, Command command, TaskTransition transition) {
        var reason = transition.reason() == null ? "" : transition.reason().strip();
        if (reason.isEmpty() == (transition.to() == TaskState.DROPPED)) {
            throw ProblemException.invalid(
                    "/reason", "reason", "Say why it is dropped; for anything else there is nothing to say.");
        }
        return change(id, ref, command, (file, task) -> {
            if (task.state == transition.to() || task.state != TaskState.OPEN && transition.to() != TaskState.OPEN) {
                throw ProblemException.conflict("It is %s.".formatted(words(task.state)));
            }
            var line = line(
                    kind(transition.to()),
                    task,
                    reason.isEmpty()
                            ? (transition.to() == TaskState.OPEN ? "open again" : "done")
                            : "dropped: " + reason);
            line.from = task.state.name();
            line.to = transition.to().name();
            task.state = transition.to();
            task.reason = reason.isEmpty() ? null : reason;
            return Uni.createFrom().item(line);
        });
    }

    private interface Change {
        /** Changes the task and tells what its line on the record is. */
        Uni<TimelineEntity> of(CaseFileEntity file, TaskEntity task);
    }

    private Uni<Answer> change(UUID id, String ref, Command command, Change change) {
        return onCase.run(
                id,
                command,
                file -> tasks.called(file.id, ref)
                        .chain(task -> change.of(file, task)
                                .invoke(() -> {
                                    task.changedBy = command.actor().id();
                                    task.changedAt = tasks.now();
                                })
                                .chain(line -> written(file, command, task, line))
                                .call(tasks::flush)
                                .chain(after -> answer(after, task, OK))));
    }

    private Uni<CaseFileEntity> written(CaseFileEntity file, Command command, TaskEntity task, TimelineEntity line) {
        return record.apply(file, command.actor(), new CaseChange.TaskMoved(task.ref()), line);
    }

    /** Work in a case is its members': whoever it is given to must see it. Null for nobody. */
    private Uni<@Nullable Person> member(CaseFileEntity file, Command command, @Nullable String wanted) {
        if (wanted == null) {
            return Uni.createFrom().nullItem();
        }
        var user = wanted.equals(ME) ? command.actor().id() : wanted;
        return files.members(file.id).chain(members -> {
            if (!members.contains(user) && !user.equals(command.actor().id())) {
                var detail = "They are no member of this case: bring them in first.";
                throw new ProblemException(
                        ProblemType.UNPROCESSABLE,
                        detail + " Nothing was changed.",
                        List.of(new ProblemError("/assignee", "member", detail)));
            }
            return workers.named(Set.of(user)).map(names -> names.get(user));
        });
    }

    private Uni<Answer> answer(CaseFileEntity file, TaskEntity task, int status) {
        return views.of(List.of(task)).map(shown -> once.answer(status, file.version, null, file.id, shown.getFirst()));
    }

    private static TimelineEntity line(EntryKind kind, TaskEntity task, String what) {
        return CaseRecord.line(kind, task.ref() + " " + what);
    }

    private static EntryKind kind(TaskState to) {
        return switch (to) {
            case OPEN -> EntryKind.TASK_REOPENED;
            case DONE -> EntryKind.TASK_DONE;
            case DROPPED -> EntryKind.TASK_DROPPED;
        };
    }

    private static String words(TaskState state) {
        return switch (state) {
            case OPEN -> "open";
            case DONE -> "done already";
            case DROPPED -> "dropped";
        };
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
