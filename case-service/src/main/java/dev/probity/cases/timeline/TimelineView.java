package dev.probity.cases.timeline;

import dev.probity.cases.http.Cursor;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.identity.Workers;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The record of a case as people read it. */
@ApplicationScoped
public class TimelineView {
    private static final String ORDER = "SEQ";

    private final Timeline timeline;
    private final Subjects subjects;
    private final Workers workers;
    private final Clock clock;

    TimelineView(Timeline timeline, Subjects subjects, Workers workers, Clock clock) {
        this.timeline = timeline;
        this.subjects = subjects;
        this.workers = workers;
        this.clock = clock;
    }

    /** A page of it, newest first; empty for a case that doesn't exist. */
    @WithSession
    public Uni<TimelinePage> page(UUID caseId, @Nullable String cursor, int limit) {
        var from = Cursor.read(cursor, ORDER);
        return timeline.before(caseId, from == null ? Long.MAX_VALUE : from.value(), limit + 1)
                .chain(found -> {
                    var shown = found.subList(0, Math.min(found.size(), limit));
                    var next = found.size() <= limit ? null : new Cursor(ORDER, shown.getLast().key.seq, caseId).text();
                    return entries(shown).map(items -> new TimelinePage(items, next));
                });
    }

    /** All of it, the first line first; within the caller's session. */
    public Uni<List<TimelineEntry>> whole(UUID caseId) {
        return timeline.before(caseId, Long.MAX_VALUE, Integer.MAX_VALUE).chain(found -> entries(found.reversed()));
    }

    private Uni<List<TimelineEntry>> entries(List<TimelineEntity> found) {
        var subjectIds = found.stream()
                .map(entry -> entry.subjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var people = found.stream().map(entry -> entry.actor).collect(Collectors.toSet());
        return subjects.ofIds(subjectIds)
                .chain(about -> workers.named(people).map(names -> {
                    var byId = about.stream().collect(Collectors.toMap(subject -> subject.id, subject -> subject));
                    return found.stream()
                            .map(entry -> new TimelineEntry(
                                    entry.key.seq,
                                    entry.at,
                                    Objects.requireNonNull(names.get(entry.actor)),
                                    entry.kind,
                                    entry.text,
                                    named(entry.subjectId == null ? null : byId.get(entry.subjectId)),
                                    entry.alertId,
                                    entry.from,
                                    entry.to,
                                    entry.exhibit == null ? null : "E-" + entry.exhibit,
                                    entry.sha256))
                            .toList();
                }));
    }

    private dev.probity.cases.identity.@Nullable SubjectRef named(@Nullable SubjectEntity subject) {
        return subject == null ? null : subject.named(clock.instant());
    }
}
