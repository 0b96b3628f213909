package dev.probity.cases.subject;

import dev.probity.cases.evidence.Bills;
import dev.probity.cases.evidence.Masking;
import dev.probity.cases.evidence.Maskings;
import dev.probity.cases.http.ProblemException;
import dev.probity.cases.http.ProblemType;
import dev.probity.cases.identity.SubjectEntity;
import dev.probity.cases.identity.SubjectKind;
import dev.probity.cases.scoring.ReceivedDays;
import dev.probity.cases.scoring.Scoring;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A merchant's days as people see them. */
@ApplicationScoped
class DayViews {
    private final SubjectFiles files;
    private final Scoring scoring;
    private final Maskings maskings;
    private final Clock clock;

    DayViews(SubjectFiles files, Scoring scoring, Maskings maskings, Clock clock) {
        this.files = files;
        this.scoring = scoring;
        this.maskings = maskings;
        this.clock = clock;
    }

    /** Of anyone but merchants scoring knows none. Fails with a problem that says so when scoring is away: there is nothing of it here. */
    Uni<MerchantDays> of(UUID id) {
        return files.who(id)
                .chain(subject -> subject.kind == SubjectKind.MERCHANT
                        ? ofMerchant(subject)
                        : Uni.createFrom().item(MerchantDays.NONE));
    }

    private Uni<MerchantDays> ofMerchant(SubjectEntity merchant) {
        return scoring.days(merchant.party()).chain(asked -> {
            if (asked.away()) {
                throw new ProblemException(
                        ProblemType.SCORING_AWAY,
                        "A merchant's days come from scoring, which does not answer. Nothing is lost; try again soon.");
            }
            var days = asked.value();
            return days == null ? Uni.createFrom().item(MerchantDays.NONE) : shown(merchant, days);
        });
    }

    private Uni<MerchantDays> shown(SubjectEntity merchant, ReceivedDays days) {
        var refs = days.staff().stream().map(ReceivedDays.Presence::staff).toList();
        return files.known(refs)
                .chain(staff -> maskings.of(List.of(merchant), days.texts())
                        .map(masking -> shown(days, staff, masking, clock.instant())));
    }

    private static MerchantDays shown(
            ReceivedDays days, Map<String, SubjectEntity> staff, Masking masking, Instant now) {
        var usual = days.usualReviews();
        return new MerchantDays(
                days.asOf(),
                days.reviews().stream().map(DayViews::reviews).toList(),
                usual == null ? null : new UsualReviews(usual.low(), usual.mean(), usual.high()),
                days.gains().stream().map(gain -> gain(gain, masking)).toList(),
                days.staff().stream()
                        .flatMap(one ->
                                Stream.ofNullable(staff.get(one.staff())).map(known -> presence(one, known, now)))
                        .toList());
    }

    private static ReviewDay reviews(ReceivedDays.Reviews day) {
        return new ReviewDay(day.date(), day.reviews(), day.worst(), day.best(), day.alike(), day.whole());
    }

    private static MerchantGain gain(ReceivedDays.Gain gain, Masking masking) {
        return new MerchantGain(
                GainKind.valueOf(gain.kind().name()),
                gain.chance(),
                Bills.evidence(List.of(gain.event()), masking).getFirst());
    }

    private static MerchantPresence presence(ReceivedDays.Presence one, SubjectEntity known, Instant now) {
        return new MerchantPresence(known.named(now), one.first(), one.last(), one.days(), one.unticketed());
    }
}
