package dev.probity.simulator.market;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.world.World;

/** The people who write reviews: a few write many, households share a device now and then, and homes share addresses. */
public final class Reviewers {
    private static final double KEEN_SHARE = 0.02;
    private static final double BY_THE_KEEN = 0.25;
    private static final double SHARES_A_DEVICE = 0.06;
    private static final double VERIFIED = 0.82;
    private static final long DEVICES = 10_000_000_000L;
    private static final int PRODUCTS = 5;

    private final World world;
    private final long seed;

    /** The reviewers of this world. */
    public Reviewers(World world) {
        this.world = world;
        seed = world.settings().seed();
    }

    /** One who might review anything. */
    public long any(Rng rng) {
        int all = world.reviewers();
        return rng.chance(BY_THE_KEEN) ? rng.below(Math.max(1, (int) (all * KEEN_SHARE))) : rng.below(all);
    }

    /** What this reviewer writes about a merchant when nobody pays for it. */
    public Draft honest(Rng rng, long reviewer, int merchant) {
        int rating = rating(rng, world.merchants().quality(merchant));
        return draft(rng, reviewer, merchant, rating, Phrases.text(rng, rating), rng.chance(VERIFIED));
    }

    /** A review with given stars and words, from the reviewer's own device and address. */
    public Draft draft(Rng rng, long reviewer, int merchant, int rating, String text, boolean verified) {
        return new Draft(
                world.reviewerNumber(reviewer),
                merchant,
                rng.below(PRODUCTS),
                rating,
                text,
                verified,
                device(reviewer),
                address(reviewer));
    }

    private long device(long reviewer) {
        boolean shared = Rng.unit(seed, 150, reviewer / 2) < SHARES_A_DEVICE;
        return Math.floorMod(Rng.hash(seed, 151, shared ? reviewer / 2 : -reviewer), DEVICES);
    }

    private String address(long reviewer) {
        return publicAddress(Rng.hash(seed, 152, reviewer));
    }

    /** An address outside the marketplace's own networks. */
    public static String publicAddress(long luck) {
        return "100." + (64 + (luck >>> 8 & 63)) + "." + (luck >>> 16 & 255) + "." + (1 + (luck >>> 24 & 127));
    }

    private static int rating(Rng rng, double quality) {
        double negative = 0.04 + (4.75 - quality) * 0.22;
        double luck = rng.unit();
        if (luck < negative) {
            return rng.chance(0.62) ? 1 : 2;
        }
        return luck < negative + 0.08 ? 3 : rng.chance(0.25) ? 4 : 5;
    }
}
