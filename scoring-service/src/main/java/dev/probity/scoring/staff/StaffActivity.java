package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.ShareMoments;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.memory.TouchStore;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerLookup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** What one person did lately, as people ask for it; a copy, so that the stream goes on beneath it. */
public final class StaffActivity {
    private static final int MOST_MERCHANTS = 50;

    private final StaffState state;
    private final List<Touch> touches;
    private final int lastDay;
    private final @Nullable PeerBaseline peers;

    private StaffActivity(StaffState state, List<Touch> touches, PeerLookup peers) {
        this.state = state;
        this.touches = touches;
        this.lastDay = StaffFold.dayOf(latest());
        this.peers = peers.before(state.groups(), lastDay);
    }

    /**
     * Look-ups of peers by hour of the week: one standard deviation below and above their mean, not below 0.
     *
     * @param low by hour of the week, Monday 00 first
     * @param high by hour of the week
     * @param group name of the group
     * @param size people in it
     */
    public record Band(double[] low, double[] high, String group, int size) {}

    /**
     * One day.
     *
     * @param date the day, UTC
     * @param lookUps how often the person looked
     * @param untracked merchants touched without a ticket
     */
    public record Day(LocalDate date, int lookUps, int untracked) {}

    /**
     * A merchant lately touched.
     *
     * @param merchant as {@code merchant:id}
     * @param merchantDays days on which it was touched
     * @param unticketed days on which no ticket covered it
     * @param fresh whether it was new to the person and unusual among peers
     */
    public record MerchantDays(String merchant, int merchantDays, int unticketed, boolean fresh) {
        public int ticketed() {
            return merchantDays - unticketed;
        }
    }

    /**
     * Days on which peers come back to one merchant.
     *
     * @param low lower decile, averaged over peers
     * @param high upper decile, averaged over peers
     */
    public record Returns(double low, double high) {}

    /**
     * Tickets over the remembered merchant-days.
     *
     * @param merchantDays all
     * @param ticketed those covered
     * @param peersShare share of peers' merchant-days that are covered; null where they have not spoken
     */
    public record Tickets(
            int merchantDays, int ticketed, @Nullable Double peersShare) {}

    /**
     * A remembered event.
     *
     * @param event points to it
     * @param label what was done
     * @param count records it moved
     */
    public record Recent(EvidenceRef event, String label, long count) {}

    /** Reads a person's activity from the stores of the instance that owns them; empty for somebody never seen. */
    public static Optional<StaffActivity> read(
            String subject,
            ReadOnlyKeyValueStore<String, byte[]> states,
            ReadOnlyKeyValueStore<Bytes, byte[]> touches,
            PeerLookup peers) {
        var stored = states.get(subject);
        return stored == null
                ? Optional.empty()
                : Optional.of(new StaffActivity(StaffState.of(stored), TouchStore.read(touches, subject), peers));
    }

    /** Event time of what was seen last; the epoch before anything. */
    public Instant latest() {
        return Instant.ofEpochMilli(Math.max(state.latest, 0));
    }

    /** Own mean look-ups by hour of the week, Monday 00 first, UTC. */
    public double[] hours() {
        var means = state.hours.means(lastDay);
        double weeks = state.hours.weeks(lastDay);
        for (var day : state.open) {
            for (int hour = 0; hour < DayAccount.HOURS; hour++) {
                means[HourCounts.hourOfWeek(day.day, hour)] += day.lookUps(hour) / weeks;
            }
        }
        return means;
    }

    /** Peers' look-ups by hour of the week, UTC. */
    public Optional<Band> peerHours() {
        if (peers == null) {
            return Optional.empty();
        }
        var low = new double[HourCounts.HOURS];
        var high = new double[HourCounts.HOURS];
        for (int weekday = 0; weekday < HourCounts.HOURS / DayAccount.HOURS; weekday++) {
            var row = peers.sums(StaffFigures.HOURS + weekday);
            double personDays = peers.people() * peers.days() / 7.0;
            for (int hour = 0; row != null && hour < DayAccount.HOURS; hour++) {
                double mean = row[hour] / personDays;
                double deviation = Math.sqrt(Math.max(0, row[DayAccount.HOURS + hour] / personDays - mean * mean));
                int slot = weekday * DayAccount.HOURS + hour;
                low[slot] = Math.max(0, mean - deviation);
                high[slot] = mean + deviation;
            }
        }
        return Optional.of(new Band(low, high, peers.group(), peers.people()));
    }

    /** Days between two dates, both included, in order. */
    public List<Day> days(LocalDate from, LocalDate to) {
        Map<Integer, Day> days = new TreeMap<>();
        for (var day : state.recent.days()) {
            days.put(day.day(), new Day(LocalDate.ofEpochDay(day.day()), day.lookUps(), day.untracked()));
        }
        for (var day : state.open) {
            days.merge(
                    day.day,
                    new Day(LocalDate.ofEpochDay(day.day), day.lookUps(), day.untracked()),
                    (one, other) ->
                            new Day(one.date(), one.lookUps() + other.lookUps(), one.untracked() + other.untracked()));
        }
        return days.values().stream()
                .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
                .toList();
    }

    /** Merchants of the remembered touches: the unusual ones first, then the most often touched. */
    public List<MerchantDays> merchants() {
        var byMerchant = merchantTouches()
                .collect(Collectors.groupingBy(touch -> name(touch), TreeMap::new, Collectors.toList()));
        var merchants = new ArrayList<MerchantDays>();
        byMerchant.forEach((merchant, all) -> merchants.add(new MerchantDays(
                merchant,
                all.size(),
                (int) all.stream().filter(StaffActivity::unticketed).count(),
                all.stream().anyMatch(Touch::fresh))));
        merchants.sort(Comparator.comparing(MerchantDays::fresh)
                .reversed()
                .thenComparing(
                        Comparator.comparingInt(MerchantDays::merchantDays).reversed())
                .thenComparing(MerchantDays::merchant));
        return merchants.subList(0, Math.min(MOST_MERCHANTS, merchants.size()));
    }

    /** How often peers come back to one merchant. */
    public Optional<Returns> peerReturns() {
        var row = peers == null ? null : peers.sums(StaffFigures.RETURNS);
        return row == null || row[0] == 0
                ? Optional.empty()
                : Optional.of(new Returns(row[1] / row[0], row[2] / row[0]));
    }

    /** Tickets over the remembered touches. */
    public Tickets tickets() {
        int all = (int) merchantTouches().count();
        int unticketed =
                (int) merchantTouches().filter(StaffActivity::unticketed).count();
        var row = peers == null ? null : peers.sums(StaffFigures.UNTRACKED);
        var sums = row == null ? null : ShareMoments.of(row);
        return new Tickets(all, all - unticketed, sums == null || sums.n() == 0 ? null : 1 - sums.k() / sums.n());
    }

    /** Remembered events between two moments, the second left out; newest first. */
    public List<Recent> events(Instant from, Instant to, int limit) {
        return touches.stream()
                .filter(touch -> !touch.event().time().isBefore(from)
                        && touch.event().time().isBefore(to))
                .limit(limit)
                .map(touch -> new Recent(touch.event(), touch.label(), touch.records()))
                .toList();
    }

    /** Remembered touches of each merchant: one a merchant-day; tickets are none. */
    public Map<String, List<EvidenceRef>> touched() {
        return merchantTouches()
                .collect(Collectors.groupingBy(
                        StaffActivity::name, Collectors.mapping(Touch::event, Collectors.toList())));
    }

    private Stream<Touch> merchantTouches() {
        return touches.stream().filter(touch -> touch.event().merchant() != null && !touch.isTicket());
    }

    private static String name(Touch touch) {
        return String.valueOf(touch.event().merchant());
    }

    private static boolean unticketed(Touch touch) {
        return Boolean.FALSE.equals(touch.event().ticketed());
    }
}
