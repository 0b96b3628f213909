package dev.probity.simulator.plot;

import static dev.probity.simulator.Settings.DAY;
import static dev.probity.simulator.Settings.HOUR;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.market.Draft;
import dev.probity.simulator.market.Phrases;
import dev.probity.simulator.market.Review;
import dev.probity.simulator.stage.Actor;
import dev.probity.simulator.stage.EventRef;
import java.util.Arrays;

/** Purported customers who praise a go-between's clients in bursts, from accounts some of which share devices or words. */
final class Ring implements Actor {
    private static final double DAYS_BETWEEN_BURSTS = 9;
    private static final double SAME_WORDS = 0.45;
    private static final double COPIED = 0.4;
    private static final double VERIFIED = 0.45;
    private static final double OTHER_REVIEWS = 0.15;

    private final Props props;
    private final Broker broker;
    private final int[] clients;
    private final long until;
    private final Rng rng;
    private final long[] accounts;
    private final long device;

    Ring(Props props, Broker broker, int[] clients, Rng rng, long until) {
        this.props = props;
        this.broker = broker;
        this.clients = clients;
        this.rng = rng;
        this.until = until;
        accounts = new long[rng.between(25, 60)];
        Arrays.setAll(accounts, i -> rng.below(props.world().reviewers()));
        device = Math.floorMod(rng.next(), 10_000_000_000L);
    }

    void begin(long from) {
        props.truth()
                .fact(
                        "ring",
                        "broker",
                        broker.party().written(),
                        "merchants",
                        props.merchants(clients),
                        "reviewers",
                        Arrays.stream(accounts)
                                .mapToObj(a -> Kind.REVIEWER.party(props.world().reviewerNumber(a)))
                                .toList());
        props.stage().agenda().add(from + (long) (DAY * rng.exponential(DAYS_BETWEEN_BURSTS)), this);
    }

    @Override
    public void act(long at) {
        if (at >= until) {
            return;
        }
        int client = clients[rng.below(clients.length)];
        String words = Phrases.text(rng, 5);
        double hours = 6 + rng.exponential(24);
        int size = rng.between(8, Math.min(30, accounts.length));
        int first = rng.below(accounts.length);
        for (int i = 0; i < size; i++) {
            long account = accounts[(first + i) % accounts.length];
            long moment = at + (long) (rng.unit() * hours * HOUR);
            String text = rng.chance(SAME_WORDS) ? told(words) : Phrases.text(rng, 5);
            props.stage().agenda().add(moment, then -> praise(then, account, client, text));
        }
        props.stage().agenda().add(at + (long) (DAY * (1 + rng.exponential(DAYS_BETWEEN_BURSTS))), this);
    }

    /** Some copy what they were told to write, others put it in their own words. */
    private String told(String words) {
        return rng.chance(COPIED) ? words : Phrases.reworded(rng, words);
    }

    private void praise(long at, long account, int client, String text) {
        Draft own = props.reviewers().draft(rng, account, client, 5, text, rng.chance(VERIFIED));
        boolean shared = rng.chance(props.stage().settings().knobs().sharedDevices());
        Review review = props.market().post(at, shared ? own.from(device) : own);
        EventRef posting = review.posting();
        if (posting != null) {
            props.truth()
                    .event(
                            posting,
                            "RING_REVIEW",
                            -1,
                            broker.party().written(),
                            props.merchant(client).written());
        }
        if (rng.chance(OTHER_REVIEWS)) {
            int other = props.world().merchants().pick(rng);
            props.stage()
                    .agenda()
                    .add(
                            at + (long) (DAY * rng.exponential(1)),
                            moment -> props.market()
                                    .post(moment, props.reviewers().honest(rng, account, other)));
        }
    }
}
