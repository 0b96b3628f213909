package dev.probity.cases.subject;

import dev.probity.cases.evidence.EventKind;
import dev.probity.cases.evidence.LatestEvents;
import dev.probity.cases.evidence.Masking;
import dev.probity.cases.identity.MerchantLink;
import dev.probity.cases.scoring.ReceivedActivity;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person's activity as people see it. */
public final class Activities {
    private static final int HOURS_OF_WEEK = 168;

    private Activities() {}

    /** With nothing known, an empty week. */
    public static Activity shown(@Nullable ReceivedActivity received, Masking masking) {
        if (received == null) {
            return new Activity(
                    null, "UTC", none(), null, List.of(), List.of(), new TicketCoverage(0, 0, null), List.of());
        }
        return new Activity(
                received.site(),
                received.timezone() == null ? "UTC" : received.timezone(),
                received.hours().size() == HOURS_OF_WEEK ? received.hours() : none(),
                band(received.peers()),
                received.days().stream()
                        .map(day -> new DayCount(day.date(), day.lookUps(), day.untracked()))
                        .toList(),
                received.merchants().stream()
                        .map(Activities::touched)
                        .filter(Objects::nonNull)
                        .toList(),
                coverage(received.tickets()),
                received.events().stream()
                        .sorted(Comparator.comparing(ReceivedActivity.Event::time)
                                .reversed())
                        .map(event -> event(event, masking))
                        .toList());
    }

    private static List<Double> none() {
        return Collections.nCopies(HOURS_OF_WEEK, 0.0);
    }

    private static @Nullable HourBand band(ReceivedActivity.@Nullable Peers peers) {
        return peers == null
                        || peers.low().size() != HOURS_OF_WEEK
                        || peers.high().size() != HOURS_OF_WEEK
                ? null
                : new HourBand(peers.low(), peers.high(), peers.size());
    }

    private static @Nullable TouchedMerchant touched(ReceivedActivity.Touched touched) {
        var ref = touched.merchant().startsWith("merchant:") ? touched.merchant() : "merchant:" + touched.merchant();
        var merchant = MerchantLink.of(ref);
        return merchant == null
                ? null
                : new TouchedMerchant(
                        merchant,
                        touched.merchantDays(),
                        touched.unticketed(),
                        touched.ticketed(),
                        touched.peersLow(),
                        touched.peersHigh());
    }

    private static TicketCoverage coverage(ReceivedActivity.@Nullable Tickets tickets) {
        return tickets == null
                ? new TicketCoverage(0, 0, null)
                : new TicketCoverage(tickets.merchantDays(), tickets.ticketed(), tickets.peersShare());
    }

    private static ActivityEvent event(ReceivedActivity.Event event, Masking masking) {
        var kind = event.type() == null ? EventKind.OTHER : EventKind.ofType(event.type());
        var merchant = MerchantLink.of(event.merchant());
        var count = event.count() == null ? 1 : event.count();
        var title = event.label() == null || event.label().isBlank()
                ? LatestEvents.title(kind, count, merchant == null ? null : merchant.label())
                : masking.mask(event.label());
        return new ActivityEvent(event.time(), kind, title, merchant, event.ticketed(), count);
    }
}
