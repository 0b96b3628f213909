package dev.probity.cases.story;

import dev.probity.cases.alert.AlertEntity;
import dev.probity.cases.alert.Alerts;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseSubjectEntity;
import dev.probity.cases.evidence.BillShelf;
import dev.probity.cases.evidence.BillSource;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.Masking;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.scoring.ReceivedActivity;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.Scoring;
import dev.probity.cases.scoring.ScoringState;
import dev.probity.cases.subject.Activities;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what a case's story is made of: bills from here, ordinary work from scoring. */
@ApplicationScoped
public class Stories {
    private static final int ASKED_AT_ONCE = 4;

    private final CaseFiles files;
    private final Alerts alerts;
    private final BillShelf bills;
    private final Scoring scoring;
    private final Clock clock;

    Stories(CaseFiles files, Alerts alerts, BillShelf bills, Scoring scoring, Clock clock) {
        this.files = files;
        this.alerts = alerts;
        this.bills = bills;
        this.scoring = scoring;
        this.clock = clock;
    }

    private record Known(List<CaseSubjectEntity> subjects, List<AlertEntity> alerts, Map<UUID, ReceivedBill> bills) {}

    private record Asked<T>(CaseSubjectEntity subject, Scoring.Asked<T> answer) {}

    /** Without scoring it is told with the bills alone, and says so. */
    public Uni<Story> of(UUID caseId, @Nullable Instant from, @Nullable Instant to) {
        return Panache.withSession(() -> known(caseId))
                .chain(known -> ask(known.subjects())
                        .chain(asked -> goBetweens(known).map(bills -> tell(known, asked, bills, from, to))));
    }

    private Uni<Known> known(UUID caseId) {
        return files.findById(caseId)
                .chain(file -> {
                    if (file == null) {
                        throw ProblemException.missing();
                    }
                    return files.subjects(caseId);
                })
                .chain(subjects -> alerts.ofCase(caseId).chain(found -> {
                    var owners = new HashSet<UUID>();
                    subjects.forEach(subject -> owners.add(subject.key.subjectId));
                    found.forEach(alert -> owners.add(alert.id));
                    return bills.of(owners).map(shelf -> new Known(subjects, found, shelf));
                }));
    }

    private Uni<List<Asked<ReceivedActivity>>> ask(List<CaseSubjectEntity> subjects) {
        return Multi.createFrom()
                .iterable(subjects)
                .filter(subject -> subject.subject.kind == SubjectKind.STAFF)
                .onItem()
                .transformToUni(subject -> scoring.activity(subject.subject.party(), null, null)
                        .map(answer -> new Asked<>(subject, answer)))
                .merge(ASKED_AT_ONCE)
                .collect()
                .asList();
    }

    /** Bills of those who stand between and were drawn in; too light to be kept here, they tell all the same what the ties rest on. */
    private Uni<List<Asked<ReceivedBill>>> goBetweens(Known known) {
        var alerted = known.alerts().stream().map(alert -> alert.subject.id).collect(Collectors.toSet());
        return Multi.createFrom()
                .iterable(known.subjects())
                .filter(subject -> Happenings.goBetween(subject.subject.kind)
                        && !alerted.contains(subject.key.subjectId)
                        && !known.bills().containsKey(subject.key.subjectId))
                .onItem()
                .transformToUni(subject ->
                        scoring.bill(subject.subject.party(), null).map(answer -> new Asked<>(subject, answer)))
                .merge(ASKED_AT_ONCE)
                .collect()
                .asList();
    }

    private Story tell(
            Known known,
            List<Asked<ReceivedActivity>> asked,
            List<Asked<ReceivedBill>> goBetweens,
            @Nullable Instant from,
            @Nullable Instant to) {
        var bills = new HashMap<>(known.bills());
        for (var one : goBetweens) {
            if (one.answer().value() != null) {
                bills.put(one.subject().key.subjectId, one.answer().value());
            }
        }
        var masking = Masking.of(known.subjects().stream().map(s -> s.subject).toList());
        var activity = new HashMap<UUID, ReceivedActivity>();
        for (var one : asked) {
            if (one.answer().value() != null) {
                activity.put(one.subject().key.subjectId, one.answer().value());
            }
        }
        var alertOf = new HashMap<UUID, AlertEntity>();
        known.alerts().forEach(alert -> alertOf.putIfAbsent(alert.subject.id, alert));
        var now = clock.instant();
        var parts = known.subjects().stream()
                .map(subject -> {
                    var id = subject.key.subjectId;
                    var alert = alertOf.get(id);
                    var bill = bills.get(alert == null ? id : alert.id);
                    var does = activity.get(id);
                    return new StoryParts.Part(
                            subject.subject.named(now),
                            bill == null ? null : Bills.shown(bill, masking, BillSource.LIVE),
                            does == null ? null : Activities.shown(does, masking));
                })
                .toList();
        var alertedAt = known.alerts().stream().map(alert -> alert.raisedAt).toList();
        var away = Stream.concat(asked.stream(), goBetweens.stream())
                .anyMatch(one -> one.answer().away());
        return StoryTeller.tell(
                new StoryParts(parts, alertedAt, from, to), away ? ScoringState.AWAY : ScoringState.THERE);
    }
}
