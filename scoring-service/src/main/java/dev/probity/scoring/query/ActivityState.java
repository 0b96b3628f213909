package dev.probity.scoring.query;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerStage;
import dev.probity.scoring.policy.Person;
import dev.probity.scoring.policy.PolicyStage;
import dev.probity.scoring.policy.PolicyStore;
import dev.probity.scoring.query.Views.ActivityEventView;
import dev.probity.scoring.query.Views.ActivityView;
import dev.probity.scoring.query.Views.DayView;
import dev.probity.scoring.query.Views.MerchantView;
import dev.probity.scoring.query.Views.PeerBandView;
import dev.probity.scoring.query.Views.TicketsView;
import dev.probity.scoring.staff.StaffActivity;
import dev.probity.scoring.staff.StaffActivity.Recent;
import dev.probity.scoring.staff.StaffStores;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** What the stores of this instance remember of somebody's doings. */
@ApplicationScoped
class ActivityState {
    private static final Duration SHORTEST = Duration.ofNanos(1);

    private final LocalState local;
    private final ScoringConfig config;

    ActivityState(LocalState local, ScoringConfig config) {
        this.local = local;
        this.config = config;
    }

    ActivityView of(String subject, int partition, ActivitySpan.Wanted wanted) {
        var peers = new GlobalPeers(
                local.store(PeerStage.PEERS), config.detectors().peers().fewest());
        var policy = new PolicyStore(local.store(PolicyStore.POLICIES)).inForce();
        var person = Person.of(
                local.<String, byte[]>store(PolicyStage.PEOPLE, partition).get(subject));
        var activity = StaffActivity.read(
                        subject,
                        local.store(StaffStores.STATES, partition),
                        local.store(StaffStores.TOUCHES, partition),
                        peers.ofAtLeast(policy.terms(person).smallestGroup()))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.UNKNOWN_SUBJECT, "No activity is remembered of this subject; it is of staff only"));
        var clock = SiteClock.of(person, config.sites());
        var latest = activity.latest();
        return new ActivityView(
                subject,
                clock.site(),
                clock.zoneName(),
                clock.turned(activity.hours(), latest),
                activity.peerHours()
                        .map(band -> new PeerBandView(
                                clock.turned(band.low(), latest), clock.turned(band.high(), latest), band.size()))
                        .orElse(null),
                days(activity, wanted),
                merchants(activity),
                tickets(activity),
                events(activity, wanted));
    }

    private static List<DayView> days(StaffActivity activity, ActivitySpan.Wanted wanted) {
        return activity.days(date(wanted.from()), date(wanted.to().minus(SHORTEST))).stream()
                .map(day -> new DayView(day.date(), day.lookUps(), day.untracked()))
                .toList();
    }

    private static List<MerchantView> merchants(StaffActivity activity) {
        var returns = activity.peerReturns();
        return activity.merchants().stream()
                .map(merchant -> new MerchantView(
                        merchant.merchant(),
                        merchant.merchantDays(),
                        merchant.unticketed(),
                        returns.map(StaffActivity.Returns::low).orElse(null),
                        returns.map(StaffActivity.Returns::high).orElse(null),
                        merchant.ticketed()))
                .toList();
    }

    private static TicketsView tickets(StaffActivity activity) {
        var tickets = activity.tickets();
        return new TicketsView(tickets.merchantDays(), tickets.ticketed(), tickets.peersShare());
    }

    /** Each event once for each merchant it touched: one that also opened a kind of data is remembered a second time, without a merchant. */
    private static List<ActivityEventView> events(StaffActivity activity, ActivitySpan.Wanted wanted) {
        var remembered = activity.events(wanted.from(), wanted.to(), Integer.MAX_VALUE);
        var withMerchant = remembered.stream()
                .map(Recent::event)
                .filter(ref -> ref.merchant() != null)
                .map(ActivityState::name)
                .collect(Collectors.toSet());
        return remembered.stream()
                .filter(recent -> recent.event().merchant() != null || !withMerchant.contains(name(recent.event())))
                .limit(wanted.limit())
                .map(ActivityState::event)
                .toList();
    }

    private static String name(EvidenceRef ref) {
        return ref.source() + '\n' + ref.id();
    }

    private static ActivityEventView event(Recent recent) {
        var ref = recent.event();
        return new ActivityEventView(
                ref.source(),
                ref.id(),
                ref.type(),
                ref.time(),
                ref.merchant(),
                recent.label(),
                ref.ticketed(),
                recent.count());
    }

    private static LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
