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
import java.util.UUID;

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

    record All(List<Exhibit> exhibits, List<ExportedFile> kept) {}

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
