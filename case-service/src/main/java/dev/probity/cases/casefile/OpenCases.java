package dev.probity.cases.casefile;

import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which open cases subjects are, and which of them holds a subject's alert: into the others it was drawn by somebody else's. */
public final class OpenCases {
    static final OpenCases NONE = new OpenCases(Map.of());

    private final Map<UUID, List<Part>> bySubject;

    private OpenCases(Map<UUID, List<Part>> bySubject) {
        this.bySubject = bySubject;
    }

    private record Part(UUID subject, boolean alerted, CaseLink link) {}

    /** Of pairs of a subject's part and its case; those with its alert before others. */
    static OpenCases of(List<Tuple> rows) {
        return new OpenCases(rows.stream()
                .map(row -> part(row.get(0, CaseSubjectEntity.class), row.get(1, CaseFileEntity.class)))
                .collect(Collectors.groupingBy(Part::subject)));
    }

    private static Part part(CaseSubjectEntity subject, CaseFileEntity file) {
        return new Part(subject.key.subjectId, subject.alerted, file.link());
    }

    /** The case that holds its alert first, then the newest. */
    public List<CaseLink> of(UUID subject) {
        return parts(subject).map(Part::link).toList();
    }

    /** As {@link #of(UUID)}, without that one; without any where it is null. */
    public List<CaseLink> besides(@Nullable UUID caseId, UUID subject) {
        return parts(subject)
                .map(Part::link)
                .filter(link -> !link.id().equals(caseId))
                .toList();
    }

    /** Another case than that one which holds the subject's alert; null where it is that one, or none. */
    public @Nullable CaseLink alertedBesides(UUID caseId, UUID subject) {
        var alerted = parts(subject).filter(Part::alerted).map(Part::link).toList();
        return alerted.isEmpty() || alerted.stream().anyMatch(link -> link.id().equals(caseId))
                ? null
                : alerted.getFirst();
    }

    private Stream<Part> parts(UUID subject) {
        return bySubject.getOrDefault(subject, List.of()).stream();
    }
}
