package dev.probity.cases.story;

import dev.probity.cases.alert.AlertEntity;
import dev.probity.cases.alert.Alerts;
import dev.probity.cases.casefile.CaseBills;
import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.casefile.CaseFiles;
import dev.probity.cases.casefile.CaseState;
import dev.probity.cases.casefile.CaseSubjectEntity;
import dev.probity.cases.casefile.GoBetweenBills;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what a case's story is made of: bills from here, ordinary work from scoring. */
@ApplicationScoped
public class Stories {
    private static final int ASKED_AT_ONCE = 4;

    private final CaseFiles files;
    private final Alerts alerts;
    private final CaseBills bills;
    private final GoBetweenBills goBetweens;
    private final Scoring scoring;
    private final Clock clock;

    Stories(CaseFiles files, Alerts alerts, CaseBills bills, GoBetweenBills goBetweens, Scoring scoring, Clock clock) {
        this.files = files;
        this.alerts = alerts;
        this.bills = bills;
        this.goBetweens = goBetweens;
        this.scoring = scoring;
        this.clock = clock;
    }

    private record Known(
            CaseFileEntity file,
            List<CaseSubjectEntity> subjects,
            List<AlertEntity> alerts,
            Map<UUID, ReceivedBill> bills) {}

    private record Asked(CaseSubjectEntity subject, Scoring.Asked<ReceivedActivity> answer) {}

    /** Without scoring it is told with the bills alone, and says so. A closed case is told up to its decision. */
    public Uni<Story> of(UUID caseId, @Nullable Instant from, @Nullable Instant to) {
        return Panache.withSession(() -> known(caseId))
                .chain(known ->
                        ask(known).chain(asked -> goBetweens(known).map(bills -> tell(known, asked, bills, from, to))));
    }

    private Uni<Known> known(UUID caseId) {
        return files.findById(caseId).chain(file -> {
            if (file == null) {
                throw ProblemException.missing();
            }
            return files.subjects(caseId)
                    .chain(subjects -> alerts.ofCase(caseId)
                            .chain(found -> bills.of(file).map(known -> new Known(file, subjects, found, known))));
        });
    }

    private Uni<List<Asked>> ask(Known known) {
        return Multi.createFrom()
                .iterable(known.subjects())
                .filter(subject -> subject.subject.kind == SubjectKind.STAFF)
                .onItem()
                .transformToUni(subject -> scoring.activity(subject.subject.party(), null, known.file().closedAt)
                        .map(answer -> new Asked(subject, answer)))
                .merge(ASKED_AT_ONCE)
                .collect()
                .asList();
    }

    private Uni<GoBetweenBills.Asked> goBetweens(Known known) {
        return known.file().state == CaseState.CLOSED
                ? Uni.createFrom().item(new GoBetweenBills.Asked(Map.of(), false))
                : goBetweens.of(known.subjects(), known.bills());
    }

    private Story tell(
            Known known,
            List<Asked> asked,
            GoBetweenBills.Asked goBetweens,
            @Nullable Instant from,
            @Nullable Instant to) {
        var bills = new HashMap<>(known.bills());
        bills.putAll(goBetweens.bills());
        var masking = Masking.of(known.subjects().stream().map(s -> s.subject).toList());
        var activity = new HashMap<UUID, ReceivedActivity>();
        for (var one : asked) {
            if (one.answer().value() != null) {
                activity.put(one.subject().key.subjectId, one.answer().value());
            }
        }
        var now = clock.instant();
        var parts = known.subjects().stream()
                .map(subject -> {
                    var bill = bills.get(subject.key.subjectId);
                    var does = activity.get(subject.key.subjectId);
                    return new StoryParts.Part(
                            subject.subject.named(now),
                            bill == null ? null : Bills.shown(bill, masking, BillSource.LIVE),
                            does == null ? null : Activities.shown(does, masking));
                })
                .toList();
        var alertedAt = known.alerts().stream().map(alert -> alert.raisedAt).toList();
        var away =
                goBetweens.away() || asked.stream().anyMatch(one -> one.answer().away());
        return StoryTeller.tell(
                new StoryParts(parts, alertedAt, from, to), away ? ScoringState.AWAY : ScoringState.THERE);
    }
}
