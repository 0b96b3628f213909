package dev.probity.simulator.market;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.EventLine;
import dev.probity.simulator.event.EventType;
import dev.probity.simulator.event.Key;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.stage.EventRef;
import dev.probity.simulator.stage.Stage;
import dev.probity.simulator.world.Merchants;
import dev.probity.simulator.world.World;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The marketplace as others may change it: reviews, standing, sales and ranks. */
public final class Market {
    private static final int REMEMBERED = 256;
    private static final int REMEMBERED_OF_ONE = 24;
    private static final int APPEALS = 512;
    private static final double FADING_DAYS = 14;
    private static final double NO_LONGER_FELT = 0.02;

    private final Stage stage;
    private final World world;
    private final Negatives negatives = new Negatives(REMEMBERED);
    private final Map<Integer, Negatives> watched = new HashMap<>();
    private final Map<Integer, Boost> boosts = new HashMap<>();
    private final Deque<Appeal> appeals = new ArrayDeque<>();
    private final Set<Integer> suspended = new HashSet<>();
    private long reviews = 1_000_000_000L;

    private record Boost(long from, double strength, Consumer<EventRef> witness) {
        double at(long moment) {
            double days = (double) (moment - from) / DAY;
            return days < 0 ? 0 : strength * StrictMath.exp(-days / FADING_DAYS);
        }
    }

    private record Appeal(int merchant, long from) {}

    /** The market of this world. */
    public Market(Stage stage, World world) {
        this.stage = stage;
        this.world = world;
    }

    /** Keeps negative reviews of this merchant at hand, whatever else is posted. */
    public void watch(int merchant) {
        watched.computeIfAbsent(merchant, m -> new Negatives(REMEMBERED_OF_ONE));
    }

    /** Somebody posts a review. */
    public Review post(long at, Draft draft) {
        Review review = new Review(reviews++, draft.reviewer(), draft.merchant(), draft.product(), draft.rating(), at);
        EventLine line = reviewEvent(EventType.REVIEW_POSTED, at, review).text(Key.TEXT, draft.text());
        line.flag(Key.VERIFIED_PURCHASE, draft.verified());
        line.id(Key.DEVICE_ID, Kind.DEVICE, draft.device()).text(Key.IP, draft.ip());
        review.posted(stage.publish());
        if (draft.rating() <= 2) {
            watched.getOrDefault(draft.merchant(), negatives).remember(review);
        }
        return review;
    }

    /** A negative review that was posted before the story starts. */
    public Review fromBefore(Rng rng, int merchant) {
        long number = 100_000_000L + rng.below(800_000_000);
        long reviewer = world.reviewerNumber(rng.below(world.reviewers()));
        return new Review(
                number,
                reviewer,
                merchant,
                rng.below(5),
                rng.between(1, 2),
                world.settings().from());
    }

    /** A review goes; null when it was gone before. */
    public @Nullable EventRef remove(long at, Review review) {
        if (review.removed()) {
            return null;
        }
        review.remove();
        reviewEvent(EventType.REVIEW_REMOVED, at, review);
        return stage.publish();
    }

    private EventLine reviewEvent(EventType type, long at, Review review) {
        Merchants merchants = world.merchants();
        return stage.event(type, at, Kind.MERCHANT, merchants.number(review.merchant()))
                .id(Key.REVIEW_ID, Kind.REVIEW, review.number())
                .id(Key.REVIEWER_ID, Kind.REVIEWER, review.reviewer())
                .id(Key.MERCHANT_ID, Kind.MERCHANT, merchants.number(review.merchant()))
                .id(Key.PRODUCT_ID, Kind.PRODUCT, merchants.product(review.merchant(), review.product))
                .number(Key.RATING, review.rating);
    }

    /** The newest negative review of any merchant nobody watches that still stands. */
    public @Nullable Review anyNegative(long before) {
        return negatives.take(before);
    }

    /** The newest negative review of a watched merchant that still stands. */
    public @Nullable Review negativeOf(int merchant, long before) {
        Negatives own = watched.get(merchant);
        return own == null ? null : own.take(before);
    }

    /** A merchant may no longer sell; it appeals after a while. */
    public EventRef suspend(long at, int merchant, long appealsAt) {
        if (suspended.add(merchant) && appeals.size() < APPEALS) {
            appeals.addLast(new Appeal(merchant, appealsAt));
        }
        return outcome(at, merchant, "STANDING", 0, 100, "P1D");
    }

    /** The merchant whose appeal has waited longest, or −1; whoever takes it decides it. */
    public int takeAppeal(long at) {
        Appeal first = appeals.peekFirst();
        if (first == null || first.from() > at) {
            return -1;
        }
        appeals.removeFirst();
        return first.merchant();
    }

    /** Whether a merchant may not sell. */
    public boolean suspended(int merchant) {
        return suspended.contains(merchant);
    }

    /** A merchant may sell again. */
    public EventRef reinstate(long at, int merchant) {
        suspended.remove(merchant);
        appeals.removeIf(appeal -> appeal.merchant() == merchant);
        return outcome(at, merchant, "STANDING", 100, 0, "P1D");
    }

    /** A merchant's sales rise by this share, and fall back within about a month; the witness hears of figures that show it. */
    public void boost(long at, int merchant, double strength, Consumer<EventRef> witness) {
        boosts.put(merchant, new Boost(at, strength, witness));
    }

    /** The figure that was just published about a merchant shows its boost. */
    void felt(int merchant, EventRef figure) {
        Boost boost = boosts.get(merchant);
        if (boost != null) {
            boost.witness().accept(figure);
        }
    }

    /** By what share a merchant's sales are above its own course. */
    double boostAt(long at, int merchant) {
        Boost boost = boosts.get(merchant);
        if (boost == null) {
            return 0;
        }
        double now = boost.at(at);
        if (now < NO_LONGER_FELT && at > boost.from()) {
            boosts.remove(merchant);
        }
        return now;
    }

    /** A number about a merchant is published, in hundredths. */
    public EventRef outcome(long at, int merchant, String metric, long value, long previous, String period) {
        long number = world.merchants().number(merchant);
        stage.event(EventType.MERCHANT_OUTCOME, at, Kind.MERCHANT, number)
                .id(Key.MERCHANT_ID, Kind.MERCHANT, number)
                .text(Key.METRIC, metric)
                .hundredths(Key.VALUE, value)
                .hundredths(Key.PREVIOUS, previous)
                .text(Key.PERIOD, period);
        return stage.publish();
    }
}
