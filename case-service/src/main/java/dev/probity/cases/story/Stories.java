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
import dev.probity.cases.evidence.Maskings;
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
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final Maskings maskings;
    private final Clock clock;

    Stories(
            CaseFiles files,
            Alerts alerts,
            CaseBills bills,
            GoBetweenBills goBetweens,
            Scoring scoring,
            Maskings maskings,
            Clock clock) {
        this.files = files;
        this.alerts = alerts;
        this.bills = bills;
        this.goBetweens = goBetweens;
        this.scoring = scoring;
        this.maskings = maskings;
        this.clock = clock;
    }

    private record Known(
            CaseFileEntity file,
            List<CaseSubjectEntity> subjects,
            List<AlertEntity> alerts,
            Map<UUID, ReceivedBill> bills) {}

    private record Asked(CaseSubjectEntity subject, Scoring.Asked<ReceivedActivity> answer) {}

    private record Gathered(Known known, List<Asked> activity, Map<UUID, ReceivedBill> bills, boolean goBetweensAway) {
        Stream<String> texts() {
            var done = activity.stream()
                    .map(one -> one.answer().value())
                    .filter(Objects::nonNull)
                    .flatMap(one -> one.texts());
            return Stream.concat(bills.values().stream().flatMap(ReceivedBill::texts), done);
        }

        boolean away() {
            return goBetweensAway
                    || activity.stream().anyMatch(one -> one.answer().away());
        }
    }

    /** Without scoring it is told with the bills alone, and says so. A closed case is told up to its decision. */
    public Uni<Story> of(UUID caseId, @Nullable Instant from, @Nullable Instant to) {
        return Panache.withSession(() -> known(caseId))
                .chain(known -> ask(known)
                        .chain(asked -> goBetweens(known).chain(goBetweens -> {
                            var bills = new HashMap<>(known.bills());
                            bills.putAll(goBetweens.bills());
                            var gathered = new Gathered(known, asked, bills, goBetweens.away());
                            return masking(gathered).map(masking -> tell(gathered, masking, from, to));
                        })));
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

    private Uni<Masking> masking(Gathered gathered) {
        return maskings.of(
                gathered.known().subjects().stream().map(s -> s.subject).toList(), gathered.texts());
    }

    private Story tell(Gathered gathered, Masking masking, @Nullable Instant from, @Nullable Instant to) {
        var known = gathered.known();
        var activity = new HashMap<UUID, ReceivedActivity>();
        for (var one : gathered.activity()) {
            if (one.answer().value() != null) {
                activity.put(one.subject().key.subjectId, one.answer().value());
            }
        }
        var now = clock.instant();
        var parts = known.subjects().stream()
                .map(subject -> {
                    var bill = gathered.bills().get(subject.key.subjectId);
                    var does = activity.get(subject.key.subjectId);
                    return new StoryParts.Part(
                            subject.subject.named(now),
                            bill == null ? null : Bills.shown(bill, masking, BillSource.LIVE),
                            does == null ? null : Activities.shown(does, masking));
                })
                .toList();
        var alertedAt = known.alerts().stream().map(alert -> alert.raisedAt).toList();
        return StoryTeller.tell(
                new StoryParts(parts, alertedAt, from, to), gathered.away() ? ScoringState.AWAY : ScoringState.THERE);
    }
}
