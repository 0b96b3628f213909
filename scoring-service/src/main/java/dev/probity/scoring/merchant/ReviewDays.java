package dev.probity.scoring.merchant;

import dev.probity.scoring.evidence.Counts;
import dev.probity.scoring.memory.Touch;
import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.memory.TouchStore;
import dev.probity.scoring.peer.PeerLookup;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** One merchant's reviews day by day, as people ask for them; a copy, so that the stream goes on beneath it. */
public final class ReviewDays {
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    private final MerchantState state;
    private final List<Touch> reviews;
    private final PeerLookup peers;

    private ReviewDays(MerchantState state, List<Touch> reviews, PeerLookup peers) {
        this.state = state;
        this.reviews = reviews;
        this.peers = peers;
    }

    /**
     * A day with reviews.
     *
     * @param date the day, UTC
     * @param reviews as far as they are remembered
     * @param worst those of them with the worst rating
     * @param best those with the best
     * @param alike those that repeat the words, device or address of another reviewer's
     * @param whole whether all of the day are remembered for certain
     */
    public record Day(LocalDate date, int reviews, int worst, int best, int alike, boolean whole) {}

    /**
     * Reviews that a day is expected to bring, silent days counted.
     *
     * @param low a day in twenty has fewer
     * @param mean on average
     * @param high a day in twenty has more
     */
    public record Usual(long low, double mean, long high) {
        private static Usual of(Counts counts) {
            return new Usual(counts.quantile(LOW), counts.mean(), counts.quantile(HIGH));
        }
    }

    /** Reads a merchant's reviews from the stores of the instance that owns them; empty for one never seen. */
    public static Optional<ReviewDays> read(
            String merchant,
            ReadOnlyKeyValueStore<String, byte[]> states,
            ReadOnlyKeyValueStore<Bytes, byte[]> reviews,
            PeerLookup peers) {
        var stored = states.get(merchant);
        return stored == null
                ? Optional.empty()
                : Optional.of(new ReviewDays(MerchantState.of(stored), TouchStore.read(reviews, merchant), peers));
    }

    /** Days with remembered reviews, in order. Of the first one some may be forgotten already. */
    public List<Day> days() {
        var byDay =
                reviews.stream().collect(Collectors.groupingBy(ReviewDays::date, TreeMap::new, Collectors.toList()));
        boolean forgets = reviews.size() >= TouchLog.SLOTS;
        var days = new ArrayList<Day>();
        byDay.forEach((date, all) -> days.add(new Day(
                date,
                all.size(),
                count(all, MerchantFold.WORST),
                count(all, MerchantFold.BEST),
                (int) all.stream().filter(Touch::fresh).count(),
                !forgets || !date.equals(byDay.firstKey()))));
        return days;
    }

    /** What a day is measured against, by the merchant's own past and its like; empty while there is too little of a past to judge by. */
    public Optional<Usual> usual(RingRules rules) {
        if (reviews.isEmpty()) {
            return Optional.empty();
        }
        int day = (int) date(reviews.getFirst()).toEpochDay();
        if (!state.rate.settled(day, rules)) {
            return Optional.empty();
        }
        var baseline = peers.before(state.groups(), day);
        return Optional.of(
                Usual.of(state.rate.forecast(baseline == null ? null : baseline.sums(ReviewFigures.RATE), rules)));
    }

    private static int count(List<Touch> reviews, String label) {
        return (int)
                reviews.stream().filter(review -> review.label().equals(label)).count();
    }

    private static LocalDate date(Touch review) {
        return LocalDate.ofInstant(review.event().time(), ZoneOffset.UTC);
    }
}
