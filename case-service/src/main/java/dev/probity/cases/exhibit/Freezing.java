package dev.probity.cases.exhibit;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.evidence.BillSource;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.EventKind;
import dev.probity.cases.evidence.EvidenceRef;
import dev.probity.cases.evidence.Maskings;
import dev.probity.cases.http.Actor;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.Subjects;
import dev.probity.cases.record.Canonical;
import dev.probity.cases.record.Hash;
import dev.probity.cases.scoring.ReceivedBill;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps what enters a case as it is when it enters, in the caller's transaction. */
@ApplicationScoped
public class Freezing {
    private static final String JSON = "application/json";
    private static final String SCORING = "scoring";

    private final Exhibits exhibits;
    private final CaseFiles files;
    private final Subjects subjects;
    private final Maskings maskings;
    private final ObjectMapper json;
    private final Clock clock;

    Freezing(Exhibits exhibits, CaseFiles files, Subjects subjects, Maskings maskings, ObjectMapper json, Clock clock) {
        this.exhibits = exhibits;
        this.files = files;
        this.subjects = subjects;
        this.maskings = maskings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Into which case, by whom, and why.
     *
     * @param file the case
     * @param actor who adds it
     * @param reason why
     * @param joining who is on their way into the case, but not in it yet
     */
    public record Entering(CaseFileEntity file, Actor actor, String reason, Collection<UUID> joining) {
        public Entering(CaseFileEntity file, Actor actor, String reason) {
            this(file, actor, reason, List.of());
        }
    }

    /** A bill, of that alert or without one of the subject itself. */
    public Uni<ExhibitEntity> bill(Entering entering, SubjectEntity subject, @Nullable UUID alert, ReceivedBill bill) {
        return about(entering)
                .chain(known -> maskings.within(known, bill.texts()))
                .map(masking -> Bills.shown(bill, masking, BillSource.LIVE))
                .chain(shown -> {
                    var exhibit = fresh(entering, ExhibitKind.BILL);
                    exhibit.subjectId = subject.id;
                    exhibit.title = "Bill of " + subject.label + ": " + decibans(shown.totalDecibans());
                    exhibit.source = SCORING;
                    exhibit.asOf = shown.asOf();
                    exhibit.revision = shown.revision();
                    return keep(
                            exhibit,
                            new FrozenEvidence(ExhibitKind.BILL, subject.label, subject.kind, alert, shown, null));
                });
    }

    /** An event that speaks about that subject. */
    Uni<ExhibitEntity> event(Entering entering, SubjectEntity subject, ReceivedBill.Evidence event) {
        return about(entering)
                .chain(known -> maskings.within(known, texts(event)))
                .map(masking -> Bills.evidence(List.of(event), masking).getFirst())
                .chain(shown -> {
                    var exhibit = fresh(entering, ExhibitKind.EVENT);
                    exhibit.subjectId = subject.id;
                    exhibit.title = title(shown);
                    exhibit.source = shown.source();
                    exhibit.sourceId = shown.eventId();
                    exhibit.asOf = shown.time();
                    return keep(
                            exhibit,
                            new FrozenEvidence(ExhibitKind.EVENT, subject.label, subject.kind, null, null, shown));
                });
    }

    static Stream<String> texts(ReceivedBill.Evidence event) {
        return Stream.concat(Stream.of(event.id(), event.source()), Stream.ofNullable(event.what()));
    }

    private Uni<List<SubjectEntity>> about(Entering entering) {
        return files.subjects(entering.file().id)
                .chain(known -> subjects.ofIds(entering.joining())
                        .map(joining -> Stream.concat(known.stream().map(one -> one.subject), joining.stream())
                                .toList()));
    }

    /** Without what it is, its number and its bytes. */
    ExhibitEntity fresh(Entering entering, ExhibitKind kind) {
        var exhibit = new ExhibitEntity();
        exhibit.id = UUID.randomUUID();
        exhibit.caseId = entering.file().id;
        exhibit.kind = kind;
        exhibit.mediaType = JSON;
        exhibit.reason = entering.reason();
        exhibit.addedBy = entering.actor().id();
        exhibit.addedAt = clock.instant();
        return exhibit;
    }

    private Uni<ExhibitEntity> keep(ExhibitEntity exhibit, FrozenEvidence said) {
        var bytes = Canonical.json(json.valueToTree(said)).getBytes(StandardCharsets.UTF_8);
        exhibit.sha256 = Hash.of(bytes).hex();
        exhibit.size = bytes.length;
        return exhibits.keep(exhibit, position -> Uni.createFrom().item(piece(bytes, position)));
    }

    private static byte[] piece(byte[] bytes, int position) {
        var from = position * Exhibits.PIECE;
        return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + Exhibits.PIECE));
    }

    private static String title(EvidenceRef event) {
        var kind = EventKind.ofType(event.type()).alone();
        var what = event.what() == null ? kind : kind + ": " + event.what();
        return event.merchant() == null ? what : what + ", " + event.merchant().label();
    }

    /** With a real minus sign, as everywhere. */
    private static String decibans(double total) {
        return String.format(Locale.ROOT, "%+.0f dB", total).replace('-', '−');
    }
}
