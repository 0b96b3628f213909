package dev.probity.cases.task;

import dev.probity.cases.casefile.CaseChange;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseRecord;
import dev.probity.cases.http.Actor;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.wall.Walls;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes over what is still to be done in a case into the one that it is merged into; what is to be done there under the same words is there already. */
@ApplicationScoped
public class CarriedTasks {
    private final Tasks tasks;
    private final CaseRecord record;
    private final Walls walls;

    CarriedTasks(Tasks tasks, CaseRecord record, Walls walls) {
        this.tasks = tasks;
        this.record = record;
        this.walls = walls;
    }

    /** In the caller's transaction, each with a line of the record. */
    public Uni<Void> carry(CaseFileEntity from, CaseFileEntity into, Actor actor) {
        return tasks.ofCase(into.id)
                .chain(there -> tasks.ofCase(from.id).map(all -> open(all, there)))
                .chain(open -> Multi.createFrom()
                        .iterable(open)
                        .onItem()
                        .transformToUniAndConcatenate(task -> carried(task, from, into, actor))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static List<TaskEntity> open(List<TaskEntity> all, List<TaskEntity> there) {
        return all.stream()
                .filter(task -> task.state == TaskState.OPEN)
                .filter(task -> there.stream()
                        .noneMatch(other -> other.state == TaskState.OPEN && other.title.equals(task.title)))
                .toList();
    }

    private Uni<Void> carried(TaskEntity task, CaseFileEntity from, CaseFileEntity into, Actor actor) {
        var assignee = task.assignee == null ? List.<String>of() : List.of(task.assignee);
        return walls.blindTo(into.id, assignee)
                .chain(blind -> tasks.next(into.id).chain(number -> {
                    var copy = tasks.fresh(into.id, number, actor, task.title);
                    copy.details = task.details;
                    copy.assignee = blind.isEmpty() ? task.assignee : null;
                    copy.dueAt = task.dueAt;
                    var line = CaseRecord.line(
                            EntryKind.TASK_ADDED,
                            "%s added: %s (%s of %s)".formatted(copy.ref(), copy.title, task.ref(), from.ref()));
                    return record.apply(into, actor, new CaseChange.TaskMoved(copy.ref()), line)
                            .call(() -> tasks.persistAndFlush(copy));
                }))
                .replaceWithVoid();
    }
}
