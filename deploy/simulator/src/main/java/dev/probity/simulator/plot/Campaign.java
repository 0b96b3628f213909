package dev.probity.simulator.plot;

import static dev.probity.simulator.Settings.DAY;
import static dev.probity.simulator.Settings.HOUR;
import static dev.probity.simulator.Settings.MINUTE;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.stage.Actor;
import dev.probity.simulator.stage.EventRef;
import dev.probity.simulator.work.Desk;
import dev.probity.simulator.work.Look;
import dev.probity.simulator.work.Ticket;
import dev.probity.simulator.world.DataClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one insider does for the clients of a go-between, act by act, for as long as it lasts. */
final class Campaign {
    private static final double DAYS_BETWEEN = 2.5;
    private static final double SLOW_DAYS_BETWEEN = 4;
    private static final double SLOW_DAYS_AT_LEAST = 7;
    private static final double TIPPED_OFF = 0.1;
    private static final double SUSPENDED_BEFORE = 3 * DAY;

    /**
     * Who, what and when.
     *
     * @param number the campaign's place in the story
     * @param plotline what kind of story it is
     * @param insider their place among the staff
     * @param scheme what they do
     * @param slow whether they act about once a week inside ticketed work
     * @param brokers through whom
     * @param clients for whom
     * @param from from when
     * @param until to when
     */
    record Part(
            int number,
            Plotline plotline,
            int insider,
            Scheme scheme,
            boolean slow,
            List<Broker> brokers,
            int[] clients,
            long from,
            long until) {}

    private final Props props;
    private final Part part;
    private final Desk desk;
    private final Aftermath aftermath;
    private final Rng rng;

    Campaign(Props props, Part part) {
        this.props = props;
        this.part = part;
        desk = props.office().desk(part.insider());
        rng = props.stage().rng(300, part.number());
        aftermath = new Aftermath(props, part, rng);
    }

    /** Lets it begin. */
    void begin() {
        new Recruitment(props, part, rng).begin();
        if (part.plotline() == Plotline.S7) {
            Broker broker = part.brokers().getFirst();
            new Ring(props, broker, part.clients(), props.stage().rng(311, part.number()), part.until())
                    .begin(part.from());
        }
        tippedOff();
        next(part.from());
    }

    /** Now and then somebody notices, and says so. */
    private void tippedOff() {
        if (rng.chance(TIPPED_OFF)) {
            long at = part.from() + (long) (rng.unit() * (part.until() - part.from()));
            later(at, moment -> {
                EventRef tip =
                        props.tips().take(rng, moment, Kind.STAFF, desk.member().number());
                props.truth()
                        .event(
                                tip,
                                "TIP",
                                part.number(),
                                props.staff(part.insider()).written(),
                                "");
            });
        }
    }

    private void next(long after) {
        int client = part.clients()[rng.below(part.clients().length)];
        long at = desk.nextAtWork(after, rng);
        if (at > part.until() || !desk.member().employedAt(at)) {
            return;
        }
        if (part.scheme() == Scheme.REINSTATER) {
            long suspendedAt = Math.max(after + MINUTE, at - (long) (SUSPENDED_BEFORE * (0.5 + rng.unit())));
            props.stage().agenda().add(Math.min(suspendedAt, at - 1), moment -> suspend(moment, client));
        }
        props.stage().agenda().add(at, moment -> act(moment, client));
    }

    private void suspend(long at, int merchant) {
        if (!props.market().suspended(merchant)) {
            props.market().suspend(at, merchant, at + 45 * DAY);
        }
    }

    private void act(long at, int client) {
        int target = target(client);
        boolean forged = rng.chance(props.stage().settings().knobs().forged());
        if (forged) {
            String kind = part.scheme() == Scheme.REINSTATER ? "APPEAL" : "SELLER_QUESTION";
            Ticket cover = desk.openOwnTicket(at, target, kind);
            later(at + minutes(5), moment -> look(moment, target, client, cover));
        } else {
            look(at, target, client, part.slow() ? desk.ticket() : null);
        }
        double days =
                part.slow() ? SLOW_DAYS_AT_LEAST + rng.exponential(SLOW_DAYS_BETWEEN) : rng.exponential(DAYS_BETWEEN);
        next(at + 6 * HOUR + (long) (DAY * days));
    }

    private void later(long at, Actor what) {
        props.stage().agenda().add(at, what);
    }

    private int target(int client) {
        return switch (part.scheme()) {
            case SALES_SELLER -> rng.chance(0.6) ? competitor(client) : client;
            case COMPETITOR_SUSPENDER -> competitor(client);
            case CONTACT_SELLER, REVIEW_REMOVER, REINSTATER -> client;
        };
    }

    private int competitor(int client) {
        int category = props.world().merchants().category(client);
        int other = props.world().merchants().pick(rng, category);
        return other == client ? props.world().merchants().any(rng, category) : other;
    }

    private void look(long at, int target, int client, @Nullable Ticket under) {
        DataClass dataClass = wanted();
        Look first = rng.chance(0.35) ? Look.export(rng, dataClass) : Look.view(rng, dataClass);
        confess(desk.look(at, target, first, under), "TOUCH", target);
        if (rng.chance(0.5)) {
            Look more = Look.view(rng, wanted());
            later(at + minutes(3), moment -> confess(desk.look(moment, target, more, under), "TOUCH", target));
        }
        long acts = at + minutes(8);
        later(acts, moment -> aftermath.follow(moment, target, client, under));
        if (under != null && under.merchant() == target && under != desk.ticket()) {
            later(acts + minutes(10), moment -> confess(desk.closeTicket(moment, under), "COVER", target));
        }
    }

    private DataClass wanted() {
        List<DataClass> classes = part.scheme().dataClasses();
        return classes.get(rng.below(classes.size()));
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

    private long minutes(double mean) {
        return 20_000 + (long) (MINUTE * rng.exponential(mean));
    }
}
