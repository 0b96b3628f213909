package dev.probity.cases.task;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** All tasks. */
@ApplicationScoped
public class Tasks implements PanacheRepositoryBase<TaskEntity, UUID> {
    private static final Pattern REF = Pattern.compile("T-([1-9]\\d{0,8})");

    private final CaseConfig config;
    private final Clock clock;

    Tasks(CaseConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** What every case begins with, as it is opened; its opening is their line on the record. */
    public Uni<Void> begin(UUID caseId) {
        return Multi.createFrom()
                .iterable(config.checklist().orElse(List.of()))
                .filter(title -> !title.isBlank())
                .onItem()
                .transformToUniAndConcatenate(title -> next(caseId).chain(number -> {
                    var task = fresh(caseId, number, Actor.PROBITY, title.strip());
                    return persistAndFlush(task);
                }))
                .collect()
                .last()
                .replaceWithVoid();
    }

    TaskEntity fresh(UUID caseId, int number, Actor actor, String title) {
        var now = now();
        var task = new TaskEntity();
        task.id = UUID.randomUUID();
        task.caseId = caseId;
        task.number = number;
        task.title = title;
        task.state = TaskState.OPEN;
        task.addedBy = actor.id();
        task.addedAt = now;
        task.changedBy = actor.id();
        task.changedAt = now;
        return task;
    }

    Instant now() {
        return clock.instant();
    }

    /** Within the transaction that holds the case: nobody else adds one meanwhile. */
    Uni<Integer> next(UUID caseId) {
        return count("caseId", caseId).map(count -> count.intValue() + 1);
    }

    /** T-1 first. */
    Uni<List<TaskEntity>> ofCase(UUID caseId) {
        return list("caseId = ?1 order by number", caseId);
    }

    /** The one that people call so; fails where there is none. */
    Uni<TaskEntity> called(UUID caseId, String ref) {
        var matcher = REF.matcher(ref);
        if (!matcher.matches()) {
            throw ProblemException.missing();
        }
        return find("caseId = ?1 and number = ?2", caseId, Integer.parseInt(matcher.group(1)))
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(ProblemException::missing);
    }
}
