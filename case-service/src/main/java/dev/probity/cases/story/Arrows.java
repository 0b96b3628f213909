package dev.probity.cases.story;

import dev.probity.cases.evidence.EventKind;
import dev.probity.cases.identity.SubjectKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What leads to what: a gain after the look-up before it, a payment to whom it reached. Order matters: never backwards. */
final class Arrows {
    private static final Duration HORIZON = Duration.ofDays(30);

    private Arrows() {}

    static List<Arrow> between(List<Lane> lanes, Map<UUID, List<Happening>> happenings) {
        var arrows = new ArrayList<Arrow>();
        var touches = lanes.stream()
                .filter(lane -> lane.subject().kind() == SubjectKind.STAFF)
                .flatMap(lane -> lane.marks().stream())
                .filter(mark -> mark.kind() == MarkKind.TOUCH || mark.kind() == MarkKind.POWER)
                .filter(mark -> mark.merchant() != null)
                .toList();
        for (var lane : lanes) {
            arrows.addAll(gains(lane, touches));
            if (lane.subject().kind() == SubjectKind.PERSON) {
                arrows.addAll(payments(lane, lanes, happenings));
            }
        }
        return arrows;
    }

    /** From the last gain backwards, each takes the latest look-up before it that no later gain has taken. */
    private static List<Arrow> gains(Lane lane, List<Mark> touches) {
        var taken = new HashSet<String>();
        var arrows = new ArrayList<Arrow>();
        for (var gain : lane.marks().reversed()) {
            if (gain.kind() != MarkKind.GAIN || gain.merchant() == null) {
                continue;
            }
            touches.stream()
                    .filter(touch -> gain.merchant().equals(touch.merchant()))
                    .filter(touch -> touch.at().isBefore(gain.at())
                            && touch.at().plus(HORIZON).isAfter(gain.at())
                            && !taken.contains(touch.id()))
                    .max(Comparator.comparing(Mark::at))
                    .ifPresent(touch -> {
                        taken.add(touch.id());
                        arrows.add(arrow(touch, gain, lane.subject().id()));
                    });
        }
        return arrows.reversed();
    }

    private static Arrow arrow(Mark touch, Mark gain, UUID lane) {
        var days = (int) Math.round(Duration.between(touch.at(), gain.at()).toHours() / 24.0);
        var label = days == 0 ? "the same day" : days + " d later";
        return new Arrow(ArrowKind.GAIN_AFTER_TOUCH, touch.id(), gain.id(), lane, days, label);
    }

    /** A payment goes to the person whose bill rests on the same event. */
    private static List<Arrow> payments(Lane payer, List<Lane> lanes, Map<UUID, List<Happening>> happenings) {
        var arrows = new ArrayList<Arrow>();
        for (var staff : lanes) {
            if (staff.subject().kind() != SubjectKind.STAFF) {
                continue;
            }
            Set<String> theirs = happenings.getOrDefault(staff.subject().id(), List.of()).stream()
                    .filter(event -> event.kind() == EventKind.PAYMENT)
                    .map(Happening::key)
                    .collect(Collectors.toSet());
            var days = happenings.getOrDefault(payer.subject().id(), List.of()).stream()
                    .filter(event -> theirs.contains(event.key()))
                    .map(event -> StoryTeller.day(event.at()))
                    .collect(Collectors.toSet());
            payer.marks().stream()
                    .filter(mark -> mark.kind() == MarkKind.PAYMENT && days.contains(StoryTeller.day(mark.at())))
                    .map(mark -> new Arrow(
                            ArrowKind.PAID, mark.id(), null, staff.subject().id(), 0, mark.label()))
                    .forEach(arrows::add);
        }
        return arrows;
    }
}
