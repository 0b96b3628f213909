package dev.probity.simulator.world;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.Settings;
import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.chance.Zipf;
import dev.probity.simulator.event.Kind;

/** All merchants, each worked out from its index whenever it is needed: two million of them take no memory. */
public final class Merchants {
    private static final String[] CATEGORIES = {
        "home-kitchen", "electronics", "beauty", "toys", "pet-supplies", "garden", "sports", "apparel", "automotive",
                "office",
        "baby", "grocery", "jewelry", "health", "books", "music", "tools", "lighting", "luggage", "crafts"
    };
    private static final String[] COUNTRIES = {"CN", "CN", "CN", "US", "US", "DE", "GB", "IN", "JP", "IT"};
    private static final int PER_CATEGORY = 100;
    private static final double SKEW = 0.85;
    private static final int DAYS_OPEN = 2500;
    private static final double TYPICAL_SALES = 40_000;

    private final long seed;
    private final int count;
    private final int categories;
    private final Zipf withinCategory;
    private final Zipf overall;
    private final Numbering numbering;
    private final Numbering products;
    private final long from;

    Merchants(Settings settings) {
        seed = settings.seed();
        count = settings.merchants();
        from = settings.from();
        categories = Math.max(2, Math.min(CATEGORIES.length, count / PER_CATEGORY));
        withinCategory = new Zipf(count / categories, SKEW);
        overall = new Zipf(count, SKEW);
        numbering = new Numbering(seed, 120, 7);
        products = new Numbering(seed, 121, 9);
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** How many categories they trade in. */
    public int categories() {
        return categories;
    }

    /** Some merchant of a category, the popular ones more often. */
    public int pick(Rng rng, int category) {
        return withinCategory.rank(rng) * categories + category;
    }

    /** Some merchant at all, the popular ones more often. */
    public int pick(Rng rng) {
        return overall.rank(rng);
    }

    /** Some merchant of a category, all alike. */
    public int any(Rng rng, int category) {
        return rng.below(count / categories) * categories + category;
    }

    /** The number in the merchant's id. */
    public long number(int merchant) {
        return numbering.number(merchant);
    }

    /** The number in the id of one of the merchant's products. */
    public long product(int merchant, int which) {
        return products.number((long) merchant * 8 + which);
    }

    /** Which category the merchant trades in. */
    public int category(int merchant) {
        return merchant % categories;
    }

    /** The category's name. */
    public String categoryLabel(int merchant) {
        return CATEGORIES[category(merchant)];
    }

    /** ISO 3166 code of where it is registered. */
    public String country(int merchant) {
        return COUNTRIES[(int) (Rng.unit(seed, 122, merchant) * COUNTRIES.length)];
    }

    /** When it opened, always before the story. */
    public long openedAt(int merchant) {
        return from - (long) ((Rng.unit(seed, 123, merchant) * DAYS_OPEN + 30) * DAY);
    }

    /** The mean of its ratings, from about 3.2 to 4.7. */
    public double quality(int merchant) {
        double middle = (Rng.unit(seed, 124, merchant) + Rng.unit(seed, 125, merchant)) / 2;
        return 3.2 + 1.5 * middle;
    }

    /** Its ordinary weekly sales in a currency unit. */
    public double weeklySales(int merchant) {
        double size = StrictMath.pow(1 + merchant / (double) categories, -SKEW);
        return TYPICAL_SALES * size * (0.5 + Rng.unit(seed, 126, merchant));
    }

    /** Its party as written in events. */
    public String party(int merchant) {
        return Kind.MERCHANT.party(number(merchant));
    }
}
