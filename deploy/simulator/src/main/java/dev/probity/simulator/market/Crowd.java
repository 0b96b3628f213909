package dev.probity.simulator.market;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.stage.Stage;

/**
 * Something went viral: many honest people at once, in one mood, each in their own words and from their own device.
 *
 * @param stage where it happens
 * @param market where they post
 * @param reviewers who they are
 */
public record Crowd(Stage stage, Market market, Reviewers reviewers) {
    private static final double DAYS = 1.5;
    private static final int FEWEST = 25;
    private static final int MOST = 120;
    private static final double VERIFIED = 0.6;

    /** It descends on a merchant. */
    public void descend(Rng rng, long at, int merchant, boolean angry) {
        for (int i = rng.between(FEWEST, MOST); i > 0; i--) {
            long later = at + 1 + (long) (DAY * rng.exponential(DAYS));
            int rating = angry ? rng.between(1, 2) : rng.between(4, 5);
            String text = Phrases.text(rng, rating);
            Draft draft = reviewers.draft(rng, reviewers.any(rng), merchant, rating, text, rng.chance(VERIFIED));
            stage.agenda().add(later, moment -> market.post(moment, draft));
        }
    }
}
