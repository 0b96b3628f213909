package dev.probity.cases.evidence;

import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.Subjects;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Masks for texts about subjects that name others. */
@ApplicationScoped
public class Maskings {
    private final Subjects subjects;

    Maskings(Subjects subjects) {
        this.subjects = subjects;
    }

    /**
     * Calls these subjects, and whoever of no staff the texts name, as on the pages; any other member of staff is "a colleague". For what is kept for good: nothing
     * of it can be veiled from who comes to stand too near to somebody in it.
     */
    @WithSession
    public Uni<Masking> within(Collection<SubjectEntity> about, Stream<String> texts) {
        var parties = Masking.parties(texts);
        return subjects.ofRefs(parties).map(named -> {
            var known = new HashMap<UUID, SubjectEntity>();
            named.stream().filter(one -> one.kind != SubjectKind.STAFF).forEach(one -> known.put(one.id, one));
            about.forEach(one -> known.put(one.id, one));
            return Masking.of(known.values(), parties);
        });
    }

    /** Calls these subjects, and whoever else the texts name and the reader may know of, as on the pages. */
    @WithSession
    public Uni<Masking> of(Collection<SubjectEntity> about, Stream<String> texts) {
        var parties = Masking.parties(texts);
        return subjects.ofRefs(parties).map(named -> {
            var known = new HashMap<UUID, SubjectEntity>();
            named.forEach(one -> known.put(one.id, one));
            about.forEach(one -> known.put(one.id, one));
            return Masking.of(known.values(), parties);
        });
    }
}
