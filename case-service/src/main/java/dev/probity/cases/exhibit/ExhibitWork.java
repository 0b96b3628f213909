package dev.probity.cases.exhibit;

import dev.probity.cases.casefile.CaseBills;
import dev.probity.cases.casefile.CaseChange;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseRecord;
import dev.probity.cases.casefile.OnCase;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.Maskings;
import dev.probity.cases.http.Answer;
import dev.probity.cases.http.Command;
import dev.probity.cases.http.Once;
import dev.probity.cases.http.ProblemError;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.timeline.EntryKind;
import dev.probity.cases.timeline.TimelineEntity;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds evidence to a case, in one transaction and on its record. */
@ApplicationScoped
class ExhibitWork {
    private static final int CREATED = 201;

    private final Exhibits exhibits;
    private final ExhibitViews views;
    private final Freezing freezing;
    private final FileKeeping keeping;
    private final CaseFiles files;
    private final CaseBills bills;
    private final CaseRecord record;
    private final Maskings maskings;
    private final OnCase onCase;
    private final Once once;

    ExhibitWork(
            Exhibits exhibits,
            ExhibitViews views,
            Freezing freezing,
            FileKeeping keeping,
            CaseFiles files,
            CaseBills bills,
            CaseRecord record,
            Maskings maskings,
            OnCase onCase,
            Once once) {
        this.exhibits = exhibits;
        this.views = views;
        this.freezing = freezing;
        this.keeping = keeping;
        this.files = files;
        this.bills = bills;
        this.record = record;
        this.maskings = maskings;
        this.onCase = onCase;
        this.once = once;
    }

    /** What scoring said of the subject was asked before; the case's own bill of them is looked into here. */
    @WithTransaction
    Uni<Answer> add(UUID id, Command command, NewExhibit wanted, ExhibitSearch.Found found) {
        return enter(
                id,
                command,
                file -> ofTheCase(file, found.subject().id)
                        .chain(() -> bills.of(file))
                        .chain(known -> {
                            var entering = new Freezing.Entering(
                                    file, command.actor(), wanted.reason().strip());
                            var own = known.get(found.subject().id);
                            return switch (wanted.kind()) {
                                case BILL -> freezing.bill(entering, found.subject(), null, bill(found, own));
                                case EVENT ->
                                    event(wanted, found, own)
                                            .chain(event -> freezing.event(entering, found.subject(), event));
                                case ATTACHMENT ->
                                    throw ProblemException.invalid(
                                            "/kind", "enum", "A file is an attachment: send it to /attachments.");
                            };
                        }));
    }

    /** Keeps a file; about that subject, or about nobody alone. */
    @WithTransaction
    Uni<Answer> attach(UUID id, Command command, ReceivedFile received, NewFile wanted) {
        return enter(
                id,
                command,
                file -> about(file, wanted.subject())
                        .chain(() -> keeping.keep(
                                new Freezing.Entering(
                                        file, command.actor(), wanted.reason().strip()),
                                received,
                                wanted.subject())));
    }

    /** Keeps what is made there and writes its line, which says its hash. */
    private Uni<Answer> enter(UUID id, Command command, Function<CaseFileEntity, Uni<ExhibitEntity>> freeze) {
        return onCase.run(
                id,
                command,
                file -> freeze.apply(file).call(this::another).chain(exhibit -> written(file, command, exhibit)));
    }

    /** How the record tells of what was added, with its hash. */
    static TimelineEntity line(ExhibitEntity exhibit) {
        var line = CaseRecord.line(
                EntryKind.EVIDENCE_ADDED, "%s added: %s. %s".formatted(exhibit.ref(), exhibit.title, exhibit.reason));
        line.subjectId = exhibit.subjectId;
        line.exhibit = exhibit.number;
        line.sha256 = exhibit.sha256;
        return line;
    }

    private Uni<Answer> written(CaseFileEntity file, Command command, ExhibitEntity exhibit) {
        return record.apply(file, command.actor(), new CaseChange.EvidenceAdded(exhibit.title), line(exhibit))
                .chain(after -> views.of(List.of(exhibit))
                        .map(shown -> once.answer(
                                CREATED,
                                after.version,
                                "/api/v1/cases/" + file.id + "/evidence/" + exhibit.ref(),
                                file.id,
                                shown.getFirst())));
    }

    /** The same bytes once more would prove nothing more. */
    private Uni<Void> another(ExhibitEntity exhibit) {
        return exhibits.withHash(exhibit.caseId, exhibit.sha256)
                .invoke(first -> {
                    if (first.number != exhibit.number) {
                        throw new ProblemException(
                                ProblemType.CONFLICT,
                                "It is in the case already, as it is now: %s. Nothing was changed."
                                        .formatted(first.ref()));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> about(CaseFileEntity file, @Nullable UUID subject) {
        return subject == null ? Uni.createFrom().voidItem() : ofTheCase(file, subject);
    }

    private Uni<Void> ofTheCase(CaseFileEntity file, UUID subject) {
        return files.subjects(file.id)
                .invoke(subjects -> {
                    if (subjects.stream().noneMatch(one -> one.key.subjectId.equals(subject))) {
                        throw unprocessable("/subject", "They are no subject of this case.");
                    }
                })
                .replaceWithVoid();
    }

    private static ReceivedBill bill(ExhibitSearch.Found found, @Nullable ReceivedBill own) {
        var bill = found.bill() == null ? own : found.bill();
        if (bill == null) {
            throw unprocessable("/subject", "No bill of theirs is known.");
        }
        return bill;
    }

    /** The one that people see under that source and id, which may be masked. */
    private Uni<ReceivedBill.Evidence> event(NewExhibit wanted, ExhibitSearch.Found found, @Nullable ReceivedBill own) {
        var events = Stream.concat(
                        found.events(),
                        own == null ? Stream.empty() : own.lines().stream().flatMap(line -> line.evidence().stream()))
                .toList();
        return maskings.of(List.of(found.subject()), events.stream().flatMap(Freezing::texts))
                .map(masking -> {
                    var shown = Bills.evidence(events, masking);
                    for (var i = 0; i < shown.size(); i++) {
                        if (shown.get(i).eventId().equals(wanted.eventId())
                                && shown.get(i).source().equals(wanted.source())) {
                            return events.get(i);
                        }
                    }
                    throw unprocessable("/eventId", "No such event speaks about them any more.");
                });
    }

    private static ProblemException unprocessable(String pointer, String detail) {
        return new ProblemException(
                ProblemType.UNPROCESSABLE,
                detail + " Nothing was changed.",
                List.of(new ProblemError(pointer, "known", detail)));
    }
}
