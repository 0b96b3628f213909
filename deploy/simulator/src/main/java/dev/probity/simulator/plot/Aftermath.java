package dev.probity.simulator.plot;

import static dev.probity.simulator.Settings.DAY;
import static dev.probity.simulator.Settings.HOUR;
import static dev.probity.simulator.Settings.MINUTE;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.market.Review;
import dev.probity.simulator.stage.EventRef;
import dev.probity.simulator.tie.Ties.Party;
import dev.probity.simulator.work.Desk;
import dev.probity.simulator.work.Ticket;
import dev.probity.simulator.world.World;
import org.jspecify.annotations.Nullable;

/** What follows an insider's look: the power used, the client's gain 1–30 days later, and the money. */
final class Aftermath {
    private static final double GAIN_DAYS = 6;
    private static final double LAST_GAIN_DAY = 30;
    private static final double OFF_PLATFORM_CONTACT = 0.5;
    private static final double REVIEWERS = 0.7;
    private static final double GIVES_IN = 0.7;
    private static final int LEAST_BRIBE = 80;
    private static final int LARGEST_BRIBE = 2_500;

    private final Props props;
    private final Campaign.Part part;
    private final Desk desk;
    private final Rng rng;

    Aftermath(Props props, Campaign.Part part, Rng rng) {
        this.props = props;
        this.part = part;
        this.rng = rng;
        desk = props.office().desk(part.insider());
    }

    /** Does what was paid for, about this target, for this client. */
    void follow(long at, int target, int client, @Nullable Ticket under) {
        switch (part.scheme()) {
            case SALES_SELLER -> salesLater(at, client);
            case CONTACT_SELLER -> talkRound(at, client);
            case REVIEW_REMOVER -> removeReviews(at, client, under);
            case REINSTATER -> reinstate(at, client, under);
            case COMPETITOR_SUSPENDER -> suspend(at, target, client, under);
        }
        pay(at, client);
    }

    private void salesLater(long at, int client) {
        double days = Math.min(LAST_GAIN_DAY, 1 + rng.exponential(GAIN_DAYS));
        props.stage().agenda().add(at + (long) (DAY * days), moment -> sales(moment, client));
    }

    private void sales(long at, int client) {
        props.market().boost(at, client, 0.25 + rng.exponential(0.2), figure -> confess(figure, "GAIN", client));
    }

    private Review negative(long before, int client) {
        Review known = props.market().negativeOf(client, before - HOUR);
        return known != null ? known : props.market().fromBefore(rng, client);
    }

    private void removed(long at, Review review) {
        EventRef removal = props.market().remove(at, review);
        if (removal != null) {
            confess(removal, "GAIN", review.merchant());
        }
    }

    private void removeReviews(long at, int client, @Nullable Ticket under) {
        long when = at;
        for (int i = 1 + rng.below(2); i > 0; i--) {
            when += MINUTE + rng.below(120_000);
            props.stage().agenda().add(when, moment -> {
                Review review = negative(moment, client);
                confess(
                        desk.intervene(moment, "REVIEW_REMOVED", client, Kind.REVIEW.id(review.number()), under),
                        "POWER",
                        client);
                props.stage().agenda().add(moment + 2_000, then -> removed(then, review));
            });
        }
        salesLater(at, client);
    }

    private void reinstate(long at, int client, @Nullable Ticket under) {
        if (props.market().suspended(client)) {
            confess(desk.intervene(at, "ACCOUNT_REINSTATED", client, null, under), "POWER", client);
            props.stage()
                    .agenda()
                    .add(at + 3_000, moment -> confess(props.market().reinstate(moment, client), "GAIN", client));
        }
        salesLater(at, client);
    }

    private void suspend(long at, int target, int client, @Nullable Ticket under) {
        if (!props.market().suspended(target)) {
            confess(desk.intervene(at, "ACCOUNT_SUSPENDED", target, null, under), "POWER", target);
            long appeals = at + (long) (DAY * (1 + rng.exponential(6)));
            props.stage().agenda().add(at + 3_000, moment -> props.market().suspend(moment, target, appeals));
        }
        salesLater(at, client);
    }

    /** The go-between writes to those whose addresses were sold; some give in, and their reviews vanish. */
    private void talkRound(long at, int client) {
        for (int i = 1 + rng.below(4); i > 0; i--) {
            Review review = negative(at, client);
            if (rng.chance(OFF_PLATFORM_CONTACT)) {
                write(at, rng.chance(REVIEWERS) ? new Party(Kind.REVIEWER, review.reviewer()) : customer(), client);
            }
            if (rng.chance(GIVES_IN)) {
                double days = Math.min(LAST_GAIN_DAY, 1 + rng.exponential(GAIN_DAYS));
                props.stage().agenda().add(at + (long) (DAY * days), then -> removed(then, review));
            }
        }
    }

    private Party customer() {
        World world = props.world();
        return new Party(Kind.PERSON, world.personNumber(rng.below(world.persons())));
    }

    private void write(long at, Party whom, int client) {
        Party broker = broker().party();
        long moment = at + (long) (DAY * rng.exponential(0.8));
        String channel = rng.chance(0.6) ? "EMAIL" : "CHAT";
        props.stage()
                .agenda()
                .add(moment, then -> confess(props.ties().contact(then, broker, whom, channel), "CONTACT", client));
    }

    private void pay(long at, int client) {
        Broker broker = broker();
        double visible = props.stage().settings().knobs().paymentsVisible();
        long bribe = 10 * Math.round(Math.clamp(rng.logNormal(400, 0.9), LEAST_BRIBE, LARGEST_BRIBE) / 10);
        if (rng.chance(visible)) {
            long moment = at + (long) (DAY * (0.2 + rng.exponential(3)));
            Party staff = props.staff(part.insider());
            props.stage().agenda().add(moment, then -> paid(then, broker.party(), staff, bribe, client));
        }
        if (rng.chance(visible)) {
            long moment = at + (long) (DAY * rng.exponential(2));
            Party payer = props.merchant(client);
            props.stage().agenda().add(moment, then -> paid(then, payer, broker.party(), 3 * bribe, client));
        }
    }

    private void paid(long at, Party payer, Party payee, long dollars, int client) {
        confess(props.ties().payment(at, payer, payee, 100 * dollars, "WALLET"), "PAYMENT", client);
    }

    private Broker broker() {
        return part.brokers().get(rng.below(part.brokers().size()));
    }

    private void confess(EventRef event, String act, int merchant) {
        props.truth()
                .event(
                        event,
                        act,
                        part.number(),
                        props.staff(part.insider()).written(),
                        props.merchant(merchant).written());
    }
}
