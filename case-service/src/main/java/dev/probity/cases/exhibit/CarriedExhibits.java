package dev.probity.cases.exhibit;

import dev.probity.cases.casefile.CaseChange;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseRecord;
import dev.probity.cases.http.Actor;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.Workers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes over what a case keeps as evidence into the one that it is merged into, byte by byte and under the same hashes; what is there already is there. */
@ApplicationScoped
public class CarriedExhibits {
    private final Exhibits exhibits;
    private final CaseRecord record;
    private final Workers workers;
    private final FileKeeping keeping;
    private final Clock clock;

    CarriedExhibits(Exhibits exhibits, CaseRecord record, Workers workers, FileKeeping keeping, Clock clock) {
        this.exhibits = exhibits;
        this.record = record;
        this.workers = workers;
        this.clock = clock;
        this.keeping = keeping;
    }

    /** In the caller's transaction, each with a line of the record that says its hash. */
    public Uni<Void> carry(CaseFileEntity from, CaseFileEntity into, Actor actor) {
        return exhibits.sizeOfFiles(from.id)
                .chain(more -> keeping.room(into.id, more))
                .chain(() -> exhibits.ofCase(from.id))
                .chain(all -> Multi.createFrom()
                        .iterable(all)
                        .onItem()
                        .transformToUniAndConcatenate(exhibit -> exhibits.withHash(into.id, exhibit.sha256)
                                .chain(there -> there == null
                                        ? workers.named(List.of(exhibit.addedBy))
                                                .chain(names -> carried(
                                                        exhibit,
                                                        same(exhibit, from, into, actor, names.get(exhibit.addedBy)),
                                                        into,
                                                        actor))
                                        : Uni.createFrom().voidItem()))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> carried(ExhibitEntity exhibit, ExhibitEntity same, CaseFileEntity into, Actor actor) {
        return exhibits.copy(exhibit, same)
                .chain(copy ->
                        record.apply(into, actor, new CaseChange.EvidenceAdded(copy.title), ExhibitWork.line(copy)))
                .replaceWithVoid();
    }

    /** Who first added it, and when, is said in its reason: the one that it was taken over from is destroyed one day. */
    private ExhibitEntity same(
            ExhibitEntity exhibit, CaseFileEntity from, CaseFileEntity into, Actor actor, @Nullable Person by) {
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
        copy.reason = "%s of %s, added by %s on %s: %s"
                .formatted(
                        exhibit.ref(),
                        from.ref(),
                        by == null ? exhibit.addedBy : by.name(),
                        exhibit.addedAt.atZone(ZoneOffset.UTC).toLocalDate(),
                        exhibit.reason);
        copy.addedBy = actor.id();
        copy.addedAt = clock.instant();
        copy.sha256 = exhibit.sha256;
        copy.size = exhibit.size;
        return copy;
    }
}
