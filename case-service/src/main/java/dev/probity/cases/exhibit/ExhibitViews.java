package dev.probity.cases.exhibit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.http.Cursor;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.identity.Workers;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Exhibits as people read them. */
@ApplicationScoped
public class ExhibitViews {
    private static final String ORDER = "NUMBER";

    private final Exhibits exhibits;
    private final Subjects subjects;
    private final Workers workers;
    private final ObjectMapper json;
    private final Clock clock;

    ExhibitViews(Exhibits exhibits, Subjects subjects, Workers workers, ObjectMapper json, Clock clock) {
        this.exhibits = exhibits;
        this.subjects = subjects;
        this.workers = workers;
        this.json = json;
        this.clock = clock;
    }

    /** A page of a case's; empty for a case that isn't there. */
    @WithSession
    Uni<ExhibitPage> page(UUID caseId, @Nullable String cursor, int limit) {
        var from = Cursor.read(cursor, ORDER);
        return exhibits.after(caseId, from == null ? 0 : from.value(), limit + 1)
                .chain(found -> {
                    var shown = found.subList(0, Math.min(found.size(), limit));
                    var next = found.size() <= limit ? null : new Cursor(ORDER, shown.getLast().number, caseId).text();
                    return of(shown).map(items -> new ExhibitPage(items, next));
                });
    }

    /** One of a case with what it says; fails where there is none. */
    @WithSession
    Uni<ExhibitDetail> detail(UUID caseId, String ref) {
        return exhibits.called(caseId, ref)
                .chain(kept -> of(List.of(kept))
                        .chain(shown -> kept.kind == ExhibitKind.ATTACHMENT
                                ? Uni.createFrom().item(new ExhibitDetail(shown.getFirst(), null, null, null))
                                : exhibits.bytes(kept).map(bytes -> said(shown.getFirst(), bytes))));
    }

    /** A file of a case; fails where there is none. */
    @WithSession
    Uni<ExhibitEntity> file(UUID caseId, String ref) {
        return exhibits.called(caseId, ref).invoke(found -> {
            if (found.kind != ExhibitKind.ATTACHMENT) {
                throw ProblemException.missing();
            }
        });
    }

    private ExhibitDetail said(Exhibit shown, byte[] bytes) {
        try {
            var said = json.readValue(bytes, FrozenEvidence.class);
            return new ExhibitDetail(shown, said.bill(), said.event(), new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("an exhibit that cannot be read", e);
        }
    }

    /** Within the caller's session. */
    public Uni<List<Exhibit>> of(List<ExhibitEntity> found) {
        var about = found.stream()
                .map(one -> one.subjectId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return subjects.ofIds(about)
                .chain(known -> workers.named(
                                found.stream().map(one -> one.addedBy).collect(Collectors.toSet()))
                        .map(names -> {
                            var byId = known.stream().collect(Collectors.toMap(one -> one.id, one -> one));
                            return found.stream()
                                    .map(one -> view(
                                            one,
                                            one.subjectId == null ? null : byId.get(one.subjectId),
                                            Objects.requireNonNull(names.get(one.addedBy))))
                                    .toList();
                        }));
    }

    private Exhibit view(ExhibitEntity kept, @Nullable SubjectEntity subject, Person by) {
        return new Exhibit(
                kept.ref(),
                kept.kind,
                kept.title,
                subject == null ? null : subject.named(clock.instant()),
                kept.source,
                kept.sourceId,
                kept.mediaType,
                kept.asOf,
                kept.revision,
                kept.reason,
                by,
                kept.addedAt,
                kept.sha256,
                kept.size);
    }
}
