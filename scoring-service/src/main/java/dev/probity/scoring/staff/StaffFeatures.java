package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.ShareAccount;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.Tally;
import dev.probity.scoring.policy.Indicator;
import dev.probity.scoring.policy.Terms;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Which parts of a person's state each detector keeps, so that what may not be kept can be erased. */
final class StaffFeatures {
    /** Types of the events that everything here is made of. */
    private static final Set<Indicator> DEEDS = Set.of(
            Indicator.event("staff.access.v1"),
            Indicator.event("staff.intervention.v1"),
            Indicator.event("log.record.v1"),
            Indicator.event("ticket.v1"));

    private static final Indicator TICKETS = Indicator.event("ticket.v1");

    /**
     * What one detector keeps.
     *
     * @param name the detector; of the hours, which several look at, the family
     * @param permitted whether it may be kept
     * @param erase takes it out of a state
     * @param row whether a row of the peers' figures is made of it
     */
    private record Feature(
            String name, Predicate<Terms> permitted, Consumer<StaffState> erase, Predicate<String> row) {}

    private static final List<Feature> FEATURES = List.of(
            of(
                    PurposeDetector.DETECTOR,
                    StaffFeatures::purpose,
                    Set.of(StaffFigures.UNTRACKED, StaffFigures.MISTAKEN)::contains),
            of(ErrandDetector.DETECTOR, state -> state.errands = new ErrandAccount(), row -> false),
            of(ShareDetector.PORTFOLIO, state -> state.offBeat = new ShareAccount(), StaffFigures.OFF_BEAT::equals),
            of(
                    ShareDetector.DATA_CLASS,
                    StaffFeatures::labels,
                    Set.of(StaffFigures.NOVEL, StaffFigures.LABELS)::contains),
            of(ShareDetector.POWERS, StaffFeatures::powers, StaffFigures.POWERS::equals),
            of(
                    VolumeDetector.DETECTOR,
                    StaffFeatures::volume,
                    row -> row.startsWith(StaffFigures.TOTAL) || row.startsWith(StaffFigures.PEAK)),
            of(
                    HoursDetector.DETECTOR,
                    state -> state.conduct.oddHours = new ShareAccount(),
                    StaffFigures.ODD_HOURS::equals),
            of(
                    TicketsDetector.SELF_SERVED,
                    state -> state.conduct.selfServed = new ShareAccount(),
                    StaffFigures.SELF_SERVED::equals),
            of(
                    TicketsDetector.SELF_TICKETED,
                    state -> state.conduct.selfTicketed = new ShareAccount(),
                    StaffFigures.SELF_TICKETED::equals),
            of(ReturnsDetector.DETECTOR, state -> state.conduct.forgetReturns(), StaffFigures.POWER_RETURNS::equals),
            new Feature(
                    Family.HOURS.wireName(),
                    terms -> terms.permits(Indicator.family(Family.HOURS)),
                    StaffFeatures::hours,
                    row -> row.startsWith(StaffFigures.HOURS)));

    private StaffFeatures() {}

    private static Feature of(Detector detector, Consumer<StaffState> erase, Predicate<String> row) {
        return new Feature(detector.name(), terms -> terms.permits(detector), erase, row);
    }

    /** Detectors, and what else is looked at, whose part of the state is known. */
    static List<String> names() {
        return FEATURES.stream().map(Feature::name).toList();
    }

    /** Erases what the detectors that may not speak would keep; done after each event, so that nothing of it is ever stored. */
    static void erase(StaffState state) {
        for (var feature : FEATURES) {
            if (!feature.permitted().test(state.terms)) {
                feature.erase().accept(state);
            }
        }
    }

    /** What peers may be told of the person. */
    static PeerDay told(PeerDay day, Terms terms) {
        var left = day.tally().members() == 0 ? new Tally() : Tally.ofOne();
        day.tally().rows().forEach((row, figures) -> {
            if (FEATURES.stream()
                    .allMatch(feature ->
                            feature.permitted().test(terms) || !feature.row().test(row))) {
                left.add(row, figures);
            }
        });
        return new PeerDay(day.group(), day.day(), left);
    }

    /** Events that everything is made of became forbidden: their part cannot be taken out of sums, so that the person begins anew. */
    static void forget(StaffState state, TouchLog touches, Set<Indicator> newly) {
        boolean mixed = newly.stream().anyMatch(indicator -> switch (indicator.kind()) {
            case DATA_CLASS, FIELD -> true;
            case EVENT -> DEEDS.contains(indicator);
            case DETECTOR, FAMILY -> false;
        });
        if (!mixed) {
            return;
        }
        state.beginAnew();
        if (newly.contains(TICKETS)) {
            state.tickets = new OwnTickets();
        }
        touches.erase();
    }

    private static void purpose(StaffState state) {
        state.untracked = new ShareAccount();
        state.mistaken = new ShareAccount();
    }

    private static void labels(StaffState state) {
        state.novel = new ShareAccount();
        state.labels = new Familiar(StaffState.LABELS_REMEMBERED);
        state.open.forEach(DayAccount::forgetLabels);
    }

    private static void powers(StaffState state) {
        state.powers = new ShareAccount();
        for (var day : state.open) {
            for (var touch : day.touches) {
                touch.power = false;
                touch.powerUncovered = TouchMark.COVERED;
            }
        }
    }

    private static void volume(StaffState state) {
        state.volume = new VolumeAccount();
        state.open.forEach(DayAccount::forgetVolumes);
    }

    private static void hours(StaffState state) {
        state.hours = new HourCounts();
        state.open.forEach(DayAccount::forgetHours);
    }
}
