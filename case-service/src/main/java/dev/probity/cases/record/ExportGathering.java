package dev.probity.cases.record;

import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseViews;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.task.TaskViews;
import dev.probity.cases.timeline.TimelineEntry;
import dev.probity.cases.timeline.TimelineView;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what an export is made of, as far as this service holds it. */
@ApplicationScoped
public class ExportGathering {
    private final CaseFiles files;
    private final CaseViews views;
    private final TimelineView timeline;
    private final Proofs proofs;
    private final ExportedExhibits exhibits;
    private final TaskViews tasks;
    private final ExportedDecisions decisions;

    ExportGathering(
            CaseFiles files,
            CaseViews views,
            TimelineView timeline,
            Proofs proofs,
            ExportedExhibits exhibits,
            TaskViews tasks,
            ExportedDecisions decisions) {
        this.files = files;
        this.views = views;
        this.timeline = timeline;
        this.proofs = proofs;
        this.exhibits = exhibits;
        this.tasks = tasks;
        this.decisions = decisions;
    }

    /** Up to the entry that arrived then. */
    @WithSession
    public Uni<ExportParts> of(UUID id, long arrival, Actor reader) {
        return files.findById(id)
                .map(ProblemException::unlessMissing)
                .chain(file -> Uni.combine()
                        .all()
                        .unis(
                                views.of(file, reader),
                                timeline.whole(id),
                                proved(id, arrival),
                                exhibits.of(id),
                                tasks.ofCase(id),
                                decisions.of(id, reader))
                        .usingConcurrencyOf(1) // a session does one thing at a time
                        .with((view, lines, log, exhibited, todo, decided) -> {
                            var told = log.told(lines);
                            var entered = exhibited.only(entered(told));
                            return new ExportParts(
                                    view,
                                    told,
                                    log.entries(),
                                    log.paths(),
                                    log.checkpoint(),
                                    entered.exhibits(),
                                    entered.kept(),
                                    todo,
                                    decided);
                        }));
    }

    private static Set<String> entered(List<TimelineEntry> lines) {
        return lines.stream()
                .map(TimelineEntry::exhibit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private record Proved(List<LogEntryEntity> entries, Map<Long, List<String>> paths, Checkpoint checkpoint) {
        /** Lines that these entries are of. What came while the rest was read isn't on this record yet: with it the export would look tampered with. */
        List<TimelineEntry> told(List<TimelineEntry> lines) {
            var last = entries.stream()
                    .map(entry -> entry.version)
                    .filter(Objects::nonNull)
                    .mapToLong(Long::longValue)
                    .max()
                    .orElse(0);
            return lines.stream().filter(line -> line.seq() <= last).toList();
        }
    }

    private Uni<Proved> proved(UUID id, long arrival) {
        return entries(id, arrival)
                .chain(entries -> proofs.latest()
                        .chain(checkpoint -> proofs.paths(
                                        entries.stream()
                                                .map(entry -> Objects.requireNonNull(entry.position))
                                                .toList(),
                                        checkpoint.size())
                                .map(paths -> new Proved(entries, paths, checkpoint))));
    }

    private static Uni<List<LogEntryEntity>> entries(UUID id, long arrival) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from LogEntryEntity e where e.caseId = :id and e.position <="
                                        + " (select last.position from LogEntryEntity last where last.arrival = :arrival) order by e.position",
                                LogEntryEntity.class)
                        .setParameter("id", id)
                        .setParameter("arrival", arrival)
                        .getResultList());
    }
}
