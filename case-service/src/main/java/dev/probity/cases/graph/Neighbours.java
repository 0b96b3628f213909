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
import java.util.stream.Collectors;

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
            var missing = refs.stream()
                    .filter(ref -> !known.containsKey(ref))
                    .map(PartyRef::of)
                    .collect(Collectors.partitioningBy(party -> party.kind() == SubjectKind.MERCHANT));
            return merchants(missing.getOrDefault(true, List.of()))
                    .invoke(known::putAll)
                    .chain(() -> appear(missing.getOrDefault(false, List.of())))
                    .invoke(appeared -> appeared.forEach(one -> known.put(one.ref, one)))
                    .replaceWith(known);
        });
    }

    private Uni<List<SubjectEntity>> appear(List<PartyRef> parties) {
        return Multi.createFrom()
                .iterable(parties)
                .onItem()
                .transformToUniAndConcatenate(subjects::named)
                .collect()
                .asList();
    }

    private Uni<Map<String, SubjectEntity>> merchants(List<PartyRef> merchants) {
        return files.merchants(merchants.stream().map(PartyRef::toString).toList())
                .map(found -> merchants.stream()
                        .map(party -> found.getOrDefault(party.toString(), withoutProfile(party)))
                        .collect(Collectors.toMap(merchant -> merchant.ref, merchant -> merchant)));
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
