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
    private static final double ASKED_BEFORE = 0.3;

    private final Stage stage;
    private final World world;
    private final Market market;
    private final Reviewers reviewers;
    private final Care care;
    private final Rng rng;

    /** Shops look after unhappy customers, who then may take back what they wrote. */
    @FunctionalInterface
    public interface Care {
        /** The merchant writes to the reviewer with this number. */
        void ask(long at, int merchant, long reviewer);
    }

    /** The reviews of this market. */
    public ReviewStream(Stage stage, World world, Market market, Reviewers reviewers, Care care) {
        this.stage = stage;
        this.world = world;
        this.market = market;
        this.reviewers = reviewers;
        this.care = care;
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
            new Crowd(stage, market, reviewers).descend(rng, at, merchant, rng.chance(0.5));
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
            if (draft.rating() <= 2 && rng.chance(ASKED_BEFORE)) {
                long asked = at + (long) (rng.unit() * (later - at));
                stage.agenda().add(asked, moment -> care.ask(moment, merchant, review.reviewer()));
            }
        }
    }
}
