package dev.probity.cases.graph;

import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.PartyRef;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.subject.SubjectFiles;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What parties are called by whom the ties of a case lead to, as far as the reader may know of them. */
@ApplicationScoped
class Neighbours {
    private final Subjects subjects;
    private final SubjectFiles files;

    Neighbours(Subjects subjects, SubjectFiles files) {
        this.subjects = subjects;
        this.files = files;
    }

    /** Those of these that are there for the reader; the others leave no trace. */
    Uni<List<SubjectEntity>> seen(Collection<UUID> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> files.who(id)
                        .onFailure(ProblemException.class)
                        .recoverWithUni(() -> Uni.createFrom().nullItem()))
                .collect()
                .asList();
    }

    /**
     * By kind:id. Whoever is new here appears, with a pseudonym or a number, and is looked for again under the reader's own policies:
     * staff behind the wall, or in cases of others alone, are not found then, and not in the answer. Merchants need no row.
     */
    @WithTransaction
    Uni<Map<String, SubjectEntity>> named(Collection<String> refs) {
        return subjects.ofRefs(refs).chain(found -> {
            var known = new HashMap<String, SubjectEntity>();
            found.forEach(one -> known.put(one.ref, one));
            return Multi.createFrom()
                    .iterable(refs)
                    .filter(ref -> !known.containsKey(ref))
                    .onItem()
                    .transformToUniAndConcatenate(ref -> appear(PartyRef.of(ref))
                            .invoke(one -> {
                                if (one != null) {
                                    known.put(ref, one);
                                }
                            }))
                    .collect()
                    .last()
                    .replaceWith(known);
        });
    }

    private Uni<SubjectEntity> appear(PartyRef party) {
        return party.kind() == SubjectKind.MERCHANT
                ? files.who(Subjects.openId(party))
                        .onFailure(ProblemException.class)
                        .recoverWithItem(() -> withoutProfile(party))
                : subjects.named(party);
    }

    private static SubjectEntity withoutProfile(PartyRef party) {
        var merchant = new SubjectEntity();
        merchant.id = Subjects.openId(party);
        merchant.ref = party.toString();
        merchant.kind = SubjectKind.MERCHANT;
        merchant.label = party.id();
        return merchant;
    }
}
