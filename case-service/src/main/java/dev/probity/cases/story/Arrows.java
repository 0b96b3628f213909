package dev.probity.cases.story;

import dev.probity.cases.identity.SubjectKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What leads to what: a gain after a look-up, a payment to whom it reached. An arrow says no more than a bill does: one line that speaks against somebody
 * rests on both its ends, and it never goes backwards.
 */
final class Arrows {
    private static final Duration HORIZON = Duration.ofDays(30);
    private static final String GAIN = "gain";
    private static final String PAYMENT = "payment";

    private final List<Lane> lanes;
    private final MarkBook marks;

    private Arrows(List<Lane> lanes, MarkBook marks) {
        this.lanes = lanes;
        this.marks = marks;
    }

    private record Touched(Mark touch, Duration before) {}

    static List<Arrow> between(List<Lane> lanes, MarkBook marks) {
        var all = new Arrows(lanes, marks);
        var touches = lanes.stream()
                .filter(lane -> lane.subject().kind() == SubjectKind.STAFF)
                .flatMap(lane -> lane.marks().stream())
                .filter(mark -> mark.kind() == MarkKind.TOUCH || mark.kind() == MarkKind.POWER)
                .toList();
        return lanes.stream()
                .flatMap(lane -> Stream.concat(all.gains(lane, touches).stream(), all.payments(lane)))
                .toList();
    }

    /** From the last gain backwards, each takes the nearest look-up before it that no later gain has taken. */
    private List<Arrow> gains(Lane lane, List<Mark> touches) {
        var taken = new HashSet<Mark>();
        var arrows = new ArrayList<Arrow>();
        for (var gain : lane.marks().reversed()) {
            if (gain.kind() != MarkKind.GAIN) {
                continue;
            }
            touches.stream()
                    .filter(touch -> !taken.contains(touch))
                    .flatMap(touch -> before(touch, gain).map(gap -> new Touched(touch, gap)).stream())
                    .min(Comparator.comparing(Touched::before))
                    .ifPresent(found -> {
                        taken.add(found.touch());
                        arrows.add(arrow(found, gain, lane));
                    });
        }
        return arrows.reversed();
    }

    /** How long before the gain; empty unless the same person's line of gains after touches rests on an event of each, about one merchant. */
    private Optional<Duration> before(Mark touch, Mark gain) {
        return marks.behind(touch).stream()
                .flatMap(first -> marks.behind(gain).stream()
                        .filter(then -> first.at().isBefore(then.at()) && claimedTogether(first, then))
                        .map(then -> Duration.between(first.at(), then.at())))
                .filter(gap -> gap.compareTo(HORIZON) < 0)
                .min(Comparator.naturalOrder());
    }

    private static boolean claimedTogether(Happening touch, Happening gain) {
        return touch.claims().stream()
                .anyMatch(claim -> claim.family().equals(GAIN)
                        && claim.merchant() != null
                        && gain.claims().contains(claim));
    }

    private static Arrow arrow(Touched touched, Mark gain, Lane lane) {
        var days = (int) Math.round(touched.before().toHours() / 24.0);
        return new Arrow(
                ArrowKind.GAIN_AFTER_TOUCH,
                touched.touch().id(),
                gain.id(),
                lane.subject().id(),
                days,
                days == 0 ? "the same day" : days + " d later");
    }

    /** Payments on a go-between's lane go to whom a payment line says that they reached; those between it and merchants to none. */
    private Stream<Arrow> payments(Lane payer) {
        if (!payer.subject().kind().goBetween()) {
            return Stream.empty();
        }
        var staff = lanes.stream().filter(lane -> lane.subject().kind() == SubjectKind.STAFF);
        return staff.flatMap(paid -> payer.marks().stream()
                .filter(mark -> mark.kind() == MarkKind.PAYMENT)
                .filter(mark -> marks.behind(mark).stream()
                        .anyMatch(event ->
                                event.claims().contains(new Claim(paid.subject().id(), PAYMENT, null))))
                .map(mark -> new Arrow(
                        ArrowKind.PAID, mark.id(), null, paid.subject().id(), 0, mark.label())));
    }
}
