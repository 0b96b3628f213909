package dev.probity.cases.subject;

import dev.probity.cases.casefile.CaseFileEntity;
import dev.probity.cases.evidence.Bill;
import dev.probity.cases.evidence.BillSource;
import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.Explanations;
import dev.probity.cases.evidence.Families;
import dev.probity.cases.evidence.LineCrossing;
import dev.probity.cases.evidence.Masking;
import dev.probity.cases.evidence.Maskings;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ReceivedFindings;
import dev.probity.cases.scoring.Scoring;
import dev.probity.cases.scoring.ScoringState;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One subject as people see it: what is known here, and what scoring says now; without scoring, the last that is known. */
@ApplicationScoped
public class SubjectViews {
    private final SubjectFiles files;
    private final Scoring scoring;
    private final Maskings maskings;
    private final Clock clock;

    SubjectViews(SubjectFiles files, Scoring scoring, Maskings maskings, Clock clock) {
        this.files = files;
        this.scoring = scoring;
        this.maskings = maskings;
        this.clock = clock;
    }

    /** While an alert waits, the bill is as of its last evidence: old events must not look faded before anyone saw them. */
    public Uni<Subject> subject(UUID id) {
        return files.of(id).chain(known -> {
            var party = known.subject().party();
            var at = known.alert() == null || known.lastKnown() == null
                    ? null
                    : known.lastKnown().asOf();
            return Uni.combine()
                    .all()
                    .unis(scoring.bill(party, at), scoring.findings(party))
                    .asTuple()
                    .chain(asked -> maskings.of(
                                    List.of(known.subject()), texts(known, asked.getItem1(), asked.getItem2()))
                            .map(masking -> view(known, asked.getItem1(), asked.getItem2(), masking)));
        });
    }

    /** Fails with a problem that says so when scoring is away: there is nothing of it here. */
    public Uni<Activity> activity(UUID id, @Nullable Instant from, @Nullable Instant to) {
        return files.who(id)
                .chain(subject -> scoring.activity(subject.party(), from, to).chain(asked -> {
                    if (asked.away()) {
                        throw new ProblemException(
                                ProblemType.SCORING_AWAY,
                                "Activity comes from scoring, which does not answer. Nothing is lost; try again soon.");
                    }
                    var activity = asked.value();
                    return maskings.of(List.of(subject), activity == null ? Stream.empty() : activity.texts())
                            .map(masking -> Activities.shown(activity, masking));
                }));
    }

    /** None is tested of who has no bill. Fails with a problem that says so when scoring is away. */
    public Uni<Explanations> explanations(UUID id) {
        return files.who(id)
                .chain(subject -> scoring.explanations(subject.party()).chain(asked -> {
                    if (asked.away()) {
                        throw new ProblemException(
                                ProblemType.SCORING_AWAY,
                                "Explanations are tested by scoring, which does not answer. Nothing is lost; try again soon.");
                    }
                    if (asked.value() == null) {
                        return Uni.createFrom().item(Explanations.NOT_TESTED);
                    }
                    var items = asked.value().items();
                    return maskings.of(List.of(subject), items.stream().map(ReceivedBill.Explanation::detail))
                            .map(masking -> Bills.explanations(items, masking));
                }));
    }

    private static Stream<String> texts(
            SubjectFiles.Known known,
            Scoring.Asked<ReceivedBill> askedBill,
            Scoring.Asked<ReceivedFindings> askedFindings) {
        var bills = Stream.of(Optional.ofNullable(askedBill.value()), Optional.ofNullable(known.lastKnown()))
                .flatMap(Optional::stream)
                .flatMap(ReceivedBill::texts);
        var found = askedFindings.value();
        var findings = (found == null ? List.<ReceivedFindings.Finding>of() : found.items())
                .stream().flatMap(one -> Stream.ofNullable(one.summary()));
        return Stream.concat(bills, findings);
    }

    private Subject view(
            SubjectFiles.Known known,
            Scoring.Asked<ReceivedBill> askedBill,
            Scoring.Asked<ReceivedFindings> askedFindings,
            Masking masking) {
        var subject = known.subject();
        var bill = bill(known, askedBill, masking);
        var open = subject.kind == SubjectKind.MERCHANT || subject.kind == SubjectKind.ORG;
        return new Subject(
                subject.named(clock.instant()),
                open ? subject.ref : null,
                subject.roleInWords(),
                subject.site,
                subject.category,
                open ? subject.country : null,
                subject.openedAt,
                bill == null ? null : bill.peers(),
                bill,
                bill == null ? null : LineCrossing.since(bill),
                findings(askedFindings.value(), subject, masking, bill == null ? clock.instant() : bill.asOf()),
                known.cases().stream().map(CaseFileEntity::link).toList(),
                known.judgements(),
                known.alert() == null ? null : known.alert().id,
                askedBill.away() || askedFindings.away() ? ScoringState.AWAY : ScoringState.THERE);
    }

    private static @Nullable Bill bill(SubjectFiles.Known known, Scoring.Asked<ReceivedBill> asked, Masking masking) {
        if (asked.value() != null) {
            return Bills.shown(asked.value(), masking, BillSource.LIVE);
        }
        return known.lastKnown() == null
                ? null
                : Bills.shown(known.lastKnown(), masking, asked.away() ? BillSource.LAST_KNOWN : BillSource.LIVE);
    }

    private static List<Finding> findings(
            @Nullable ReceivedFindings received, SubjectEntity subject, Masking masking, Instant now) {
        return received == null
                ? List.of()
                : received.items().stream()
                        .sorted(Comparator.comparing(ReceivedFindings.Finding::foundAt)
                                .reversed())
                        .map(found -> finding(found, subject, masking, now))
                        .toList();
    }

    private static Finding finding(
            ReceivedFindings.Finding found, SubjectEntity subject, Masking masking, Instant now) {
        var opaque = found.findingId().replace(subject.ref, subject.id.toString());
        var halfLife = Duration.parse(Families.halfLife(found.family(), null));
        var age = Math.max(0, Duration.between(found.foundAt(), now).toMillis());
        var faded = found.decibans() * Math.pow(0.5, age / (double) halfLife.toMillis());
        return new Finding(
                UUID.nameUUIDFromBytes(opaque.getBytes(StandardCharsets.UTF_8)).toString(),
                found.family(),
                Families.label(found.family()),
                found.foundAt(),
                found.decibans(),
                Bills.decibans(Bills.milli(faded)),
                found.horizon(),
                found.window().start(),
                found.window().end(),
                found.summary() == null ? "" : masking.sentence(found.summary()),
                found.evidenceCount(),
                Bills.evidence(found.evidence(), masking));
    }
}
