package dev.probity.cases.task;

import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Tasks as people read them. */
@ApplicationScoped
public class TaskViews {
    private final Tasks tasks;
    private final Workers workers;

    TaskViews(Tasks tasks, Workers workers) {
        this.tasks = tasks;
        this.workers = workers;
    }

    /** All of a case, T-1 first; empty for a case that isn't there. */
    @WithSession
    public Uni<List<Task>> ofCase(UUID caseId) {
        return tasks.ofCase(caseId).chain(this::of);
    }

    /** Within the caller's session. */
    Uni<List<Task>> of(List<TaskEntity> found) {
        var people = new HashSet<String>();
        for (var task : found) {
            people.add(task.addedBy);
            people.add(task.changedBy);
            if (task.assignee != null) {
                people.add(task.assignee);
            }
        }
        return workers.named(people)
                .map(names -> found.stream().map(task -> view(task, names)).toList());
    }

    private static Task view(TaskEntity task, Map<String, Person> names) {
        return new Task(
                task.ref(),
                task.title,
                task.details,
                task.assignee == null ? null : names.get(task.assignee),
                task.dueAt,
                task.state,
                task.reason,
                Objects.requireNonNull(names.get(task.addedBy)),
                task.addedAt,
                Objects.requireNonNull(names.get(task.changedBy)),
                task.changedAt);
    }
}
