package dev.probity.cases.exhibit;

import dev.probity.cases.casefile.CaseChange;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseRecord;
import dev.probity.cases.http.Actor;
import dev.probity.cases.timeline.EntryKind;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Takes over what a case keeps as evidence into the one that it is merged into, byte by byte and under the same hashes; what is there already is there. */
@ApplicationScoped
public class CarriedExhibits {
    private final Exhibits exhibits;
    private final CaseRecord record;
    private final Clock clock;

    CarriedExhibits(Exhibits exhibits, CaseRecord record, Clock clock) {
        this.exhibits = exhibits;
        this.record = record;
        this.clock = clock;
    }

    /** In the caller's transaction, each with a line of the record that says its hash. */
    public Uni<Void> carry(CaseFileEntity from, CaseFileEntity into, Actor actor) {
        return exhibits.ofCase(from.id)
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(exhibit -> exhibits.withHash(into.id, exhibit.sha256)
                                .chain(there -> there == null
                                        ? carried(exhibit, from, into, actor)
                                        : Uni.createFrom().voidItem()))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> carried(ExhibitEntity exhibit, CaseFileEntity from, CaseFileEntity into, Actor actor) {
        return exhibits.copy(exhibit, same(exhibit, from, into, actor))
                .chain(copy -> {
                    var line = CaseRecord.line(
                            EntryKind.EVIDENCE_ADDED,
                            "%s added: %s. %s".formatted(copy.ref(), copy.title, copy.reason));
                    line.subjectId = copy.subjectId;
                    line.exhibit = copy.number;
                    line.sha256 = copy.sha256;
                    return record.apply(into, actor, new CaseChange.EvidenceAdded(copy.title), line);
                })
                .replaceWithVoid();
    }

    private ExhibitEntity same(ExhibitEntity exhibit, CaseFileEntity from, CaseFileEntity into, Actor actor) {
        var copy = new ExhibitEntity();
        copy.id = UUID.randomUUID();
        copy.caseId = into.id;
        copy.kind = exhibit.kind;
        copy.subjectId = exhibit.subjectId;
        copy.title = exhibit.title;
        copy.source = exhibit.source;
        copy.sourceId = exhibit.sourceId;
        copy.mediaType = exhibit.mediaType;
        copy.asOf = exhibit.asOf;
        copy.revision = exhibit.revision;
        copy.reason = "%s of %s: %s".formatted(exhibit.ref(), from.ref(), exhibit.reason);
        copy.addedBy = actor.id();
        copy.addedAt = clock.instant();
        copy.sha256 = exhibit.sha256;
        copy.size = exhibit.size;
        return copy;
    }
}
