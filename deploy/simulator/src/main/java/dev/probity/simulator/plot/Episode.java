package dev.probity.simulator.plot;

import static dev.probity.simulator.Settings.DAY;
import static dev.probity.simulator.Settings.HOUR;
import static dev.probity.simulator.Settings.MINUTE;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.market.Crowd;
import dev.probity.simulator.market.Review;
import dev.probity.simulator.stage.Actor;
import dev.probity.simulator.work.Desk;
import dev.probity.simulator.work.Look;
import dev.probity.simulator.work.Ticket;
import dev.probity.simulator.world.DataClass;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One decoy's unusual days, beside their ordinary work. */
final class Episode implements Actor {
    private static final double CROWD_DAYS_BEFORE = 2;
    private static final double RIVALS = 0.3;
    private static final double CALLS = 0.3;
    private static final double WORKS = 0.25;
    private static final DataClass[] CLASSES = DataClass.values();

    private final Props props;
    private final Decoy decoy;
    private final Desk desk;
    private final Rng rng;
    private final int[] targets;
    private long ends;
    private @Nullable Ticket order;

    Episode(Props props, Decoy decoy, int staff) {
        this.props = props;
        this.decoy = decoy;
        desk = props.office().desk(staff);
        rng = props.stage().rng(330, staff);
        targets = new int[1 + rng.below(decoy.targets())];
        int category = desk.member().team().category();
        int[] own = decoy == Decoy.ACCOUNT_CARE ? props.world().portfolio(desk.member()) : new int[0];
        Arrays.setAll(
                targets,
                i -> i < own.length ? own[i] : props.world().merchants().pick(rng, category));
    }

    void begin(long from) {
        long at = desk.nextAtWork(from, rng);
        ends = at + (long) (DAY * decoy.days() * (0.6 + 0.8 * rng.unit()));
        if (decoy == Decoy.CLEAN_UP) {
            props.market().watch(targets[0]);
            long angry = Math.max(from, at - (long) (CROWD_DAYS_BEFORE * DAY));
            new Crowd(props.stage(), props.market(), props.reviewers()).descend(rng, angry, targets[0], true);
        }
        props.stage().agenda().add(at, this);
    }

    @Override
    public void act(long at) {
        int target = targets[rng.below(targets.length)];
        switch (decoy) {
            case SNOOPER, NEW_HIRE, AUDIT -> look(at, target, null);
            case ACCOUNT_CARE -> careFor(at, target);
            case INVESTIGATION -> desk.look(at, target, Look.view(rng, DataClass.REVIEWER_CONTACT), null);
            case ESCALATION -> look(at, target, ordered(at, target, "ESCALATION"));
            case PEAK_SEASON -> ticketed(at, target);
            case MASS_REINSTATEMENT -> reinstate(at);
            case CLEAN_UP -> cleanUp(at, target);
        }
        long after = at + 2 * MINUTE + (long) (DAY * rng.exponential(decoy.daysBetween()));
        if (after < ends) {
            props.stage().agenda().add(desk.nextAtWork(after, rng), this);
        } else {
            end(at, target);
        }
    }

    private void look(long at, int target, @Nullable Ticket under) {
        desk.look(at, target, Look.view(rng, CLASSES[rng.below(CLASSES.length)]), under);
    }

    private Ticket ordered(long at, int target, String kind) {
        Ticket known = order;
        if (known == null) {
            known = desk.openTicket(at, target, kind);
            order = known;
        }
        return known;
    }

    private void ticketed(long at, int target) {
        Ticket ticket = desk.openTicket(at, target, "SELLER_QUESTION");
        long looks = at + MINUTE + (long) (MINUTE * rng.exponential(3));
        props.stage().agenda().add(looks, moment -> look(moment, target, ticket));
        props.stage().agenda().add(looks + 5 * MINUTE, moment -> desk.closeTicket(moment, ticket));
    }

    /** Looks at a client's figures or a rival's, calls now and then, and a campaign that was planned together works. */
    private void careFor(long at, int client) {
        int category = props.world().merchants().category(client);
        int whom = rng.chance(RIVALS) ? props.world().merchants().pick(rng, category) : client;
        desk.look(at, whom, Look.view(rng, rng.chance(0.6) ? DataClass.MERCHANT_SALES : DataClass.SEARCH_TERMS), null);
        if (rng.chance(CALLS)) {
            props.ties().contact(at, props.staff(desk.member().index()), props.merchant(client), "VIDEO");
        }
        if (rng.chance(WORKS)) {
            long later = at + (long) (DAY * (1 + rng.exponential(6)));
            props.stage().agenda().add(later, moment -> props.market().boost(moment, client, 0.3, figure -> {}));
        }
    }

    private void reinstate(long at) {
        int merchant = props.market().takeAppeal(at);
        if (merchant >= 0) {
            Ticket policy = ordered(at, merchant, "POLICY_CHANGE");
            desk.intervene(at, "ACCOUNT_REINSTATED", merchant, null, policy);
            props.stage().agenda().add(at + 3_000, moment -> props.market().reinstate(moment, merchant));
        }
    }

    private void cleanUp(long at, int target) {
        Ticket ticket = ordered(at, target, "REVIEW_REPORT");
        Review known = props.market().negativeOf(target, at - HOUR);
        Review review = known != null ? known : props.market().fromBefore(rng, target);
        desk.intervene(at, "REVIEW_REMOVED", target, Kind.REVIEW.id(review.number()), ticket);
        props.stage().agenda().add(at + 2_000, moment -> props.market().remove(moment, review));
    }

    private void end(long at, int target) {
        Ticket known = order;
        if (known != null) {
            props.stage().agenda().add(at + 10 * MINUTE, moment -> desk.closeTicket(moment, known));
        }
        if (decoy == Decoy.ESCALATION) {
            props.market().boost(at + DAY, target, 0.3, figure -> {});
        } else if (decoy == Decoy.INVESTIGATION && !props.market().suspended(target)) {
            props.stage().agenda().add(at + MINUTE, moment -> suspend(moment, target));
        }
    }

    private void suspend(long at, int target) {
        Ticket file = desk.openTicket(at, target, "INVESTIGATION");
        desk.intervene(at, "ACCOUNT_SUSPENDED", target, null, file);
        props.market().suspend(at, target, at + 5 * DAY);
        props.stage().agenda().add(at + 10 * MINUTE, moment -> desk.closeTicket(moment, file));
    }
}
