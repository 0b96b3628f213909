package dev.probity.cases.evidence;

import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.Subjects;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.stream.Stream;

/** Masks for texts about one subject that name others. */
@ApplicationScoped
public class Maskings {
    private final Subjects subjects;

    Maskings(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Calls the subject, and whoever else these texts name and is known here, as on the pages. */
    @WithSession
    public Uni<Masking> of(SubjectEntity subject, Stream<String> texts) {
        return subjects.ofRefs(Masking.parties(texts)).map(named -> {
            var known = new ArrayList<>(named);
            known.removeIf(one -> one.id.equals(subject.id));
            known.add(subject);
            return Masking.of(known);
        });
    }
}
