package dev.probity.cases.casefile;

import dev.probity.cases.alert.AlertEntity;
import dev.probity.cases.alert.Alerts;
import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.BillLine;
import dev.probity.cases.evidence.BillSource;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.Explanations;
import dev.probity.cases.evidence.LineCrossing;
import dev.probity.cases.evidence.Masking;
import dev.probity.cases.evidence.Maskings;
import dev.probity.cases.http.Actor;
import dev.probity.cases.http.Roles;
import dev.probity.cases.identity.Person;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.identity.Workers;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.timeline.Timeline;
import dev.probity.cases.timeline.TimelineEntity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case as people see it. */
@ApplicationScoped
public class CaseViews {
    private static final int NOTES = 500;
    private static final Set<CaseAction> WORK = Set.of(
            CaseAction.TRANSITION,
            CaseAction.NOTE,
            CaseAction.BRING_IN,
            CaseAction.PROPOSE,
            CaseAction.CLOSE,
            CaseAction.MERGE);
    private static final Set<CaseAction> WORK_AFTERWARDS = Set.of(CaseAction.BRING_IN, CaseAction.PROPOSE);
    private static final Comparator<CaseSubject> STAFF_THEN_WEIGHT = Comparator.<CaseSubject>comparingInt(
                    s -> s.subject().kind() == SubjectKind.STAFF ? 0 : 1)
            .thenComparing(s -> s.bill() == null ? Double.MAX_VALUE : -s.bill().totalDecibans())
            .thenComparing(s -> s.subject().label());

    private final CaseFiles files;
    private final Alerts alerts;
    private final CaseBills bills;
    private final Timeline timeline;
    private final Workers workers;
    private final Maskings maskings;
    private final Escalations escalations;
    private final Erasures erasures;
    private final java.time.Clock clock;

    CaseViews(
            CaseFiles files,
            Alerts alerts,
            CaseBills bills,
            Timeline timeline,
            Workers workers,
            Maskings maskings,
            Escalations escalations,
            Erasures erasures,
            java.time.Clock clock) {
        this.files = files;
        this.alerts = alerts;
        this.bills = bills;
        this.timeline = timeline;
        this.workers = workers;
        this.maskings = maskings;
        this.escalations = escalations;
        this.erasures = erasures;
        this.clock = clock;
    }

    private record Parts(
            CaseFileEntity file,
            CaseAccess access,
            May may,
            List<CaseFileEntity> merged,
            List<CaseSubjectEntity> subjects,
            OpenCases open,
            List<AlertEntity> alerts,
            Map<UUID, ReceivedBill> bills,
            List<TimelineEntity> notes,
            List<String> members,
            Map<String, Person> names,
            Masking masking,
            CaseCounts counts) {}

    /** Of what a second person decides: whether that is the reader. */
    private record May(boolean answer, boolean erase) {}

    /** The whole case, for that reader. */
    public Uni<Case> of(CaseFileEntity file, Actor reader) {
        return files.access(file.id, reader)
                .chain(access -> may(file, reader)
                        .chain(may -> files.mergedWith(file).chain(merged -> of(file, access, may, merged, reader))));
    }

    private Uni<May> may(CaseFileEntity file, Actor reader) {
        return escalations
                .mayAnswer(file, reader)
                .chain(answer -> erasures.mayDecide(file, reader).map(erase -> new May(answer, erase)));
    }

    private Uni<Case> of(CaseFileEntity file, CaseAccess access, May may, List<CaseFileEntity> merged, Actor reader) {
        return files.subjects(file.id)
                .chain(subjects -> files.openOf(
                                subjects.stream().map(one -> one.key.subjectId).toList())
                        .chain(open -> alerts.ofCase(file.id)
                                .chain(found -> bills.of(file)
                                        .chain(billsBySubject -> timeline.notes(file.id, NOTES)
                                                .chain(notes -> files.members(file.id)
                                                        .chain(members -> workers.named(people(file, notes, members))
                                                                .chain(names -> masking(subjects, billsBySubject)
                                                                        .chain(masking -> files.counts(file.id)
                                                                                .map(counts -> view(
                                                                                        new Parts(
                                                                                                file,
                                                                                                access,
                                                                                                may,
                                                                                                merged,
                                                                                                subjects,
                                                                                                open,
                                                                                                found,
                                                                                                billsBySubject,
                                                                                                notes,
                                                                                                members,
                                                                                                names,
                                                                                                masking,
                                                                                                counts),
                                                                                        reader))))))))));
    }

    private Uni<Masking> masking(List<CaseSubjectEntity> subjects, Map<UUID, ReceivedBill> bills) {
        return maskings.of(
                subjects.stream().map(one -> one.subject).toList(),
                bills.values().stream().flatMap(ReceivedBill::texts));
    }

    private static HashSet<String> people(CaseFileEntity file, List<TimelineEntity> notes, List<String> members) {
        var people = new HashSet<>(members);
        people.add(file.openedBy);
        notes.forEach(note -> people.add(note.actor));
        if (file.assignee != null) {
            people.add(file.assignee);
        }
        if (file.closedBy != null) {
            people.add(file.closedBy);
        }
        if (file.escalatedBy != null) {
            people.add(file.escalatedBy);
        }
        if (file.erasureBy != null) {
            people.add(file.erasureBy);
        }
        return people;
    }

    private Case view(Parts parts, Actor reader) {
        var file = parts.file();
        var names = parts.names();
        var subjects = subjects(parts);
        var evidence = subjects.stream()
                .map(CaseSubject::bill)
                .filter(Objects::nonNull)
                .flatMap(bill -> bill.lines().stream())
                .mapToInt(BillLine::evidenceCount)
                .sum();
        return new Case(
                file.id,
                file.version,
                file.ref(),
                file.title,
                file.state,
                parts.access(),
                person(names, file.assignee),
                parts.members().stream()
                        .map(id -> Objects.requireNonNull(names.get(id)))
                        .toList(),
                file.openedAt,
                Objects.requireNonNull(names.get(file.openedBy)),
                file.changedAt,
                due(file),
                file.escalation(names),
                file.heldAt,
                file.erasure(names),
                file.closedAt,
                person(names, file.closedBy),
                file.reason,
                parts.merged().stream()
                        .filter(other -> other.id.equals(file.mergedInto))
                        .map(CaseFileEntity::link)
                        .findFirst()
                        .orElse(null),
                parts.merged().stream()
                        .filter(other -> file.id.equals(other.mergedInto))
                        .map(CaseFileEntity::link)
                        .toList(),
                subjects,
                parts.alerts().stream().map(this::alert).toList(),
                explanations(subjects),
                parts.notes().stream()
                        .map(note -> new Note(
                                note.key.seq, note.at, Objects.requireNonNull(names.get(note.actor)), note.text))
                        .toList(),
                evidence,
                parts.counts().exhibits(),
                parts.counts().tasks(),
                parts.counts().done(),
                (int) file.version,
                actions(parts, reader),
                works(parts.access(), reader) ? file.state.next() : List.of());
    }

    private static Explanations explanations(List<CaseSubject> subjects) {
        return subjects.stream()
                .map(CaseSubject::bill)
                .filter(Objects::nonNull)
                .map(Bill::explanations)
                .filter(Explanations::tested)
                .findFirst()
                .orElse(Explanations.NOT_TESTED);
    }

    private List<CaseSubject> subjects(Parts parts) {
        var now = clock.instant();
        var shown = new ArrayList<CaseSubject>();
        for (var subject : parts.subjects()) {
            shown.add(subject(subject, parts, now));
        }
        shown.sort(STAFF_THEN_WEIGHT);
        return shown;
    }

    private static CaseSubject subject(CaseSubjectEntity subject, Parts parts, Instant now) {
        var received = parts.bills().get(subject.key.subjectId);
        @Nullable Bill bill = received == null ? null : Bills.shown(received, parts.masking(), BillSource.LIVE);
        return new CaseSubject(
                subject.subject.named(now),
                subject.alerted,
                parts.open().alertedBesides(subject.key.caseId, subject.key.subjectId),
                bill,
                bill == null ? null : LineCrossing.since(bill),
                subject.outcome,
                subject.addedAt);
    }

    private CaseAlert alert(AlertEntity alert) {
        var now = clock.instant();
        SubjectEntity subject = alert.subject;
        return new CaseAlert(
                alert.id, subject.named(now), alert.stateAt(now), alert.raisedAt, alert.changedAt, alert.posterior);
    }

    /** Whoever broke the glass reads; they may give the case to somebody else, answer for it as an approver, and step back from it. */
    private static List<CaseAction> actions(Parts parts, Actor reader) {
        var file = parts.file();
        var access = parts.access();
        var may = EnumSet.of(CaseAction.RECUSE);
        var open = file.state != CaseState.CLOSED;
        if (reader.has(Roles.INVESTIGATOR) && open) {
            may.add(CaseAction.ASSIGN);
        }
        if (works(access, reader)) {
            may.addAll(open ? WORK : WORK_AFTERWARDS);
            if (!open && file.heldAt == null && file.erasureAt == null && file.erasedAt == null) {
                may.add(CaseAction.ASK_ERASURE);
            }
        }
        if (access.ground() != AccessGround.BREAK_GLASS) {
            may.addAll(supervised(parts, reader));
        } else if (parts.may().answer() && reader.has(Roles.APPROVER)) {
            may.add(CaseAction.ANSWER);
        }
        return List.copyOf(may);
    }

    /** What isn't left to whose work it is. */
    private static Set<CaseAction> supervised(Parts parts, Actor reader) {
        var file = parts.file();
        var may = EnumSet.noneOf(CaseAction.class);
        if (file.heldAt == null) {
            may.add(CaseAction.HOLD);
        } else if (reader.has(Roles.APPROVER) || reader.has(Roles.AUDITOR)) {
            may.add(CaseAction.RELEASE);
        }
        if (file.state != CaseState.CLOSED && file.escalatedAt == null && reader.has(Roles.INVESTIGATOR)) {
            may.add(CaseAction.ESCALATE);
        }
        if (parts.may().answer()) {
            may.add(CaseAction.ANSWER);
        }
        if (parts.may().erase()) {
            may.add(CaseAction.DECIDE_ERASURE);
        }
        return may;
    }

    private static boolean works(CaseAccess access, Actor reader) {
        return reader.has(Roles.INVESTIGATOR) && access.ground() != AccessGround.BREAK_GLASS;
    }

    static @Nullable Clock due(CaseFileEntity file) {
        return file.state == CaseState.CLOSED ? null : Clock.of(ClockKind.DECISION, file.openedAt, file.dueAt);
    }

    private static @Nullable Person person(Map<String, Person> names, @Nullable String id) {
        return id == null ? null : names.get(id);
    }
}
