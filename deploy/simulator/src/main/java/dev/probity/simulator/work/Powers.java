package dev.probity.simulator.work;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.market.Review;
import org.jspecify.annotations.Nullable;

/** The powers that one person's role gives, used in ordinary work. */
final class Powers {
    private static final double APPEALS_GRANTED = 0.8;
    private static final double OTHER_POWERS = 0.06;
    private static final double SUPPORT_REMOVES = 0.3;
    private static final double SUPPORT_SUSPENDS = 0.15;

    private final Office office;
    private final Desk desk;
    private final Rng rng;

    Powers(Office office, Desk desk, Rng rng) {
        this.office = office;
        this.desk = desk;
        this.rng = rng;
    }

    /** What is done about a ticket before it is closed. */
    void use(long at, Ticket done, @Nullable Review review) {
        Ticket named = rng.chance(Routine.NAMES_THE_TICKET) ? done : null;
        if (review != null) {
            remove(at, review, named);
        } else if (done.kind().equals("APPEAL")) {
            reinstate(at, done.merchant(), named);
        } else if (rng.chance(OTHER_POWERS)) {
            otherPowers(at, done.merchant(), named);
        }
    }

    private void reinstate(long at, int whom, @Nullable Ticket named) {
        if (rng.chance(APPEALS_GRANTED) && office.market().suspended(whom)) {
            desk.intervene(at, "ACCOUNT_REINSTATED", whom, null, named);
            office.stage().agenda().add(at + 3_000, moment -> office.market().reinstate(moment, whom));
        }
    }

    private void otherPowers(long at, int whom, @Nullable Ticket named) {
        switch (desk.member().team().role()) {
            case ACCOUNT_MANAGER -> desk.intervene(at, "FEE_WAIVED", whom, null, named);
            case CATALOG -> {
                long product = office.world().merchants().product(whom, rng.below(5));
                desk.intervene(at, "LISTING_EDITED", whom, Kind.PRODUCT.id(product), named);
            }
            case FRAUD_INVESTIGATOR -> suspend(at, whom, named);
            case SELLER_SUPPORT -> {
                if (rng.chance(SUPPORT_REMOVES)) {
                    remove(at, office.market().fromBefore(rng, whom), named);
                } else if (rng.chance(SUPPORT_SUSPENDS)) {
                    suspend(at, whom, named);
                }
            }
            case CUSTOMER_SERVICE, REVIEW_MODERATOR, DATA_ANALYST, AUDITOR -> {}
        }
    }

    private void suspend(long at, int whom, @Nullable Ticket named) {
        desk.intervene(at, "ACCOUNT_SUSPENDED", whom, null, named);
        long appeals = at + (long) (DAY * (1 + rng.exponential(6)));
        office.stage().agenda().add(at + 3_000, moment -> office.market().suspend(moment, whom, appeals));
    }

    private void remove(long at, Review review, @Nullable Ticket named) {
        desk.intervene(at, "REVIEW_REMOVED", review.merchant(), Kind.REVIEW.id(review.number()), named);
        office.stage().agenda().add(at + 2_000, moment -> office.market().remove(moment, review));
    }
}
