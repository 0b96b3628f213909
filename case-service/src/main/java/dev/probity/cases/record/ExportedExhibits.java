package dev.probity.cases.record;

import dev.probity.cases.exhibit.Exhibit;
import dev.probity.cases.exhibit.ExhibitEntity;
import dev.probity.cases.exhibit.ExhibitKind;
import dev.probity.cases.exhibit.ExhibitViews;
import dev.probity.cases.exhibit.Exhibits;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** What entered a case, to take away: each under its own name, so that its bytes can be held against the hash on the record. */
@ApplicationScoped
class ExportedExhibits {
    private static final int LONGEST = 80;

    private final Exhibits exhibits;
    private final ExhibitViews views;

    ExportedExhibits(Exhibits exhibits, ExhibitViews views) {
        this.exhibits = exhibits;
        this.views = views;
    }

    /**
     * What entered the case, E-1 first.
     *
     * @param exhibits what each is
     * @param kept the bytes of each, in the same order
     */
    record All(List<Exhibit> exhibits, List<ExportedFile> kept) {
        /** Those alone. */
        All only(Set<String> refs) {
            var wanted = IntStream.range(0, exhibits.size())
                    .filter(i -> refs.contains(exhibits.get(i).ref()))
                    .boxed()
                    .toList();
            return new All(
                    wanted.stream().map(exhibits::get).toList(),
                    wanted.stream().map(kept::get).toList());
        }
    }

    /** Within the caller's session. */
    Uni<All> of(UUID caseId) {
        return exhibits.ofCase(caseId)
                .chain(found -> views.of(found)
                        .chain(shown -> Multi.createFrom()
                                .iterable(found)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        one -> exhibits.bytes(one).map(bytes -> new ExportedFile(name(one), bytes)))
                                .collect()
                                .asList()
                                .map(kept -> new All(shown, kept))));
    }

    /** evidence/E-1.json; of an attachment with as much of its name as every tool can spell. */
    private static String name(ExhibitEntity one) {
        if (one.kind != ExhibitKind.ATTACHMENT) {
            return "evidence/" + one.ref() + ".json";
        }
        var plain = one.title.replaceAll("[^A-Za-z0-9._-]", "_");
        return "evidence/" + one.ref() + "-" + plain.substring(Math.max(0, plain.length() - LONGEST));
    }
}
