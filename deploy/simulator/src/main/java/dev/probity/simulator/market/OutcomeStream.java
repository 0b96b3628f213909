package dev.probity.simulator.market;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.stage.Actor;
import dev.probity.simulator.stage.EventRef;
import dev.probity.simulator.stage.Stage;
import dev.probity.simulator.world.Merchants;
import dev.probity.simulator.world.World;

/** The weekly figures of every merchant: sales, search rank and rating, which rise and fall by themselves. */
public final class OutcomeStream implements Actor {
    private static final long WEEK = 7 * DAY;
    private static final double UNREST = 0.16;
    private static final double RECOVERIES_A_WEEK = 0.03;
    private static final double FELT = 0.08;

    private final Stage stage;
    private final Market market;
    private final Merchants merchants;
    private final World world;
    private final long seed;
    private final long from;
    private long turn;

    /** The figures of this market, from the moment given. */
    public OutcomeStream(Stage stage, World world, Market market, long from) {
        this.stage = stage;
        this.world = world;
        this.market = market;
        this.from = from;
        merchants = world.merchants();
        seed = world.settings().seed();
    }

    @Override
    public void act(long at) {
        int merchant = (int) (turn % merchants.count());
        long week = turn / merchants.count();
        report(at, merchant, week);
        turn++;
        long round = turn / merchants.count();
        stage.agenda().add(from + round * WEEK + WEEK * (turn % merchants.count()) / merchants.count(), this);
    }

    private void report(long at, int merchant, long week) {
        double boost = market.boostAt(at, merchant);
        double before = market.boostAt(at - WEEK, merchant);
        long now = sales(at, merchant, week, boost);
        EventRef figure =
                market.outcome(at, merchant, "SALES", now, sales(at - WEEK, merchant, week - 1, before), "P7D");
        if (boost > FELT) {
            market.felt(merchant, figure);
        }
        market.outcome(
                at, merchant, "SEARCH_RANK", rank(merchant, week, boost), rank(merchant, week - 1, before), "P7D");
        if (week % 2 == 0) {
            long rating = Math.round(100 * merchants.quality(merchant) + 10 * course(merchant, week));
            market.outcome(at, merchant, "RATING", rating, rating - Math.round(5 * noise(merchant, week)), "P14D");
        }
    }

    private long sales(long at, int merchant, long week, double boost) {
        double season = world.busy(Math.floorDiv(at, DAY));
        double level = merchants.weeklySales(merchant) * season * StrictMath.exp(UNREST * course(merchant, week));
        return Math.round(100 * level * (1 + boost + recovery(merchant, week)));
    }

    private long rank(int merchant, long week, double boost) {
        double usual = 1 + merchant / (double) merchants.categories();
        double gain = 1 + boost + recovery(merchant, week);
        return 100 * Math.max(1, Math.round(usual * StrictMath.exp(-UNREST * course(merchant, week)) / gain));
    }

    /** Clients recover by themselves, too: a rise now and then that fades over four weeks. */
    private double recovery(int merchant, long week) {
        double sum = 0;
        for (int ago = 0; ago < 4; ago++) {
            if (Rng.unit(seed, 171 + merchant * 31L, week - ago) < RECOVERIES_A_WEEK) {
                sum += 0.35 * (4 - ago) / 4;
            }
        }
        return sum;
    }

    private double course(int merchant, long week) {
        return noise(merchant, week) + 0.7 * noise(merchant, week - 1) + 0.4 * noise(merchant, week - 2);
    }

    private double noise(int merchant, long week) {
        long key = merchant * 1000L + week;
        return Rng.unit(seed, 172, key) + Rng.unit(seed, 173, key) + Rng.unit(seed, 174, key) - 1.5;
    }
}
