package dev.probity.simulator.market;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.stage.Actor;
import dev.probity.simulator.stage.Stage;
import dev.probity.simulator.world.World;

/** What the marketplace's own machinery does to merchants: it suspends some, and ranks jump. */
public final class StandingStream implements Actor {
    private static final double A_MERCHANT_A_DAY = 0.006;
    private static final double SUSPENSIONS = 0.08;

    private final Stage stage;
    private final World world;
    private final Market market;
    private final Rng rng;

    /** The machinery of this market. */
    public StandingStream(Stage stage, World world, Market market) {
        this.stage = stage;
        this.world = world;
        this.market = market;
        rng = stage.rng(180, 0);
    }

    @Override
    public void act(long at) {
        int merchant = rng.below(world.merchants().count());
        if (rng.chance(SUSPENSIONS)) {
            if (!market.suspended(merchant)) {
                market.suspend(at, merchant, at + (long) (DAY * (1 + rng.exponential(6))));
            }
        } else {
            jump(at, merchant);
        }
        double aDay = world.merchants().count() * A_MERCHANT_A_DAY;
        stage.agenda().add(at + 1 + (long) rng.exponential(DAY / aDay), this);
    }

    private void jump(long at, int merchant) {
        double before = (1 + merchant / (double) world.merchants().categories()) * rng.logNormal(1, 0.2);
        double after = before * rng.logNormal(1, 0.35);
        market.outcome(at, merchant, "SEARCH_RANK", whole(after), whole(before), "P1D");
    }

    private static long whole(double rank) {
        return 100 * Math.max(1, Math.round(rank));
    }
}
