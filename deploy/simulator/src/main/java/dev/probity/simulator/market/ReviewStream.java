package dev.probity.simulator.market;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.stage.Actor;
import dev.probity.simulator.stage.Stage;
import dev.probity.simulator.world.World;

/** All the reviews that customers write by themselves, the crowds that now and then descend on one merchant included. */
public final class ReviewStream implements Actor {
    private static final double A_MERCHANT_A_DAY = 0.22;
    private static final double REMOVED = 0.03;
    private static final double NEGATIVE_REMOVED = 0.06;
    private static final double OLD_REMOVED = 0.015;
    private static final double DAYS_TO_REMOVAL = 12;
    private static final double CROWDS = 0.00002;
    private static final double CROWD_DAYS = 1.5;

    private final Stage stage;
    private final World world;
    private final Market market;
    private final Reviewers reviewers;
    private final Rng rng;

    /** The reviews of this market. */
    public ReviewStream(Stage stage, World world, Market market, Reviewers reviewers) {
        this.stage = stage;
        this.world = world;
        this.market = market;
        this.reviewers = reviewers;
        rng = stage.rng(160, 0);
    }

    @Override
    public void act(long at) {
        int merchant = world.merchants().pick(rng);
        post(at, merchant);
        if (rng.chance(OLD_REMOVED)) {
            market.remove(at, market.fromBefore(rng, world.merchants().pick(rng)));
        }
        if (rng.chance(CROWDS)) {
            crowd(at, merchant);
        }
        double aDay = world.merchants().count() * A_MERCHANT_A_DAY * world.busy(Math.floorDiv(at, DAY));
        stage.agenda().add(at + 1 + (long) rng.exponential(DAY / aDay), this);
    }

    private void post(long at, int merchant) {
        Draft draft = reviewers.honest(rng, reviewers.any(rng), merchant);
        Review review = market.post(at, draft);
        if (rng.chance(draft.rating() <= 2 ? NEGATIVE_REMOVED : REMOVED)) {
            long later = at + (long) (DAY * rng.logNormal(DAYS_TO_REMOVAL, 0.9));
            stage.agenda().add(later, moment -> market.remove(moment, review));
        }
    }

    /** Something went viral: many honest people at once, in one mood. */
    private void crowd(long at, int merchant) {
        boolean angry = rng.chance(0.5);
        for (int i = rng.between(25, 120); i > 0; i--) {
            long later = at + 1 + (long) (DAY * rng.exponential(CROWD_DAYS));
            int rating = angry ? rng.between(1, 2) : rng.between(4, 5);
            Draft draft = reviewers.draft(
                    rng, reviewers.any(rng), merchant, rating, Phrases.text(rng, rating), rng.chance(0.6));
            stage.agenda().add(later, moment -> market.post(moment, draft));
        }
    }
}
