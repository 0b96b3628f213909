package dev.probity.simulator.plot;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.stage.Actor;
import dev.probity.simulator.stage.EventRef;
import dev.probity.simulator.tie.Identity;
import dev.probity.simulator.tie.Ties.Party;

/** How insider, go-between and clients come to know each other, and what little of it can be seen. */
final class Recruitment {
    private static final double CONTACT_SEEN = 0.3;
    private static final double CLIENT_CONTACT_SEEN = 0.4;
    private static final double HANDLE_SEEN = 0.3;
    private static final double DAYS_BEFORE = 6;

    private final Props props;
    private final Campaign.Part part;
    private final Rng rng;

    Recruitment(Props props, Campaign.Part part, Rng rng) {
        this.props = props;
        this.part = part;
        this.rng = rng;
    }

    void begin() {
        Party insider = props.staff(part.insider());
        for (Broker broker : part.brokers()) {
            boolean contact = rng.chance(CONTACT_SEEN);
            if (contact) {
                later(at -> seen(props.ties().contact(at, broker.party(), insider, "CHAT"), "CONTACT", insider));
            }
            boolean device = rng.chance(props.stage().settings().knobs().sharedDevices());
            if (device) {
                Identity shared = props.identities().device(Kind.PERSON, broker.person());
                identifierSeen(broker.party(), shared);
                identifierSeen(insider, shared);
            }
            edge(broker.party(), insider, contact || device);
            for (int client : part.clients()) {
                clientOf(broker, client);
            }
        }
    }

    private void clientOf(Broker broker, int client) {
        Party merchant = props.merchant(client);
        boolean contact = rng.chance(CLIENT_CONTACT_SEEN);
        if (contact) {
            later(at -> seen(props.ties().contact(at, merchant, broker.party(), "CHAT"), "CONTACT", merchant));
        }
        boolean handle = rng.chance(HANDLE_SEEN);
        if (handle) {
            Identity shared = props.identities().chat(Kind.PERSON, broker.person());
            identifierSeen(broker.party(), shared);
            identifierSeen(merchant, shared);
        }
        edge(broker.party(), merchant, contact || handle);
    }

    private void identifierSeen(Party party, Identity identity) {
        later(at -> seen(props.ties().identifier(at, party, identity), "IDENTIFIER", party));
    }

    private void later(Actor what) {
        long after = Math.max(part.from() - (long) (DAY * rng.exponential(DAYS_BEFORE)), earliest());
        props.stage().agenda().add(after + (long) (DAY * rng.exponential(3)), what);
    }

    private long earliest() {
        return props.stage().settings().from() + DAY;
    }

    private void seen(EventRef event, String act, Party party) {
        props.truth().event(event, act, part.number(), party.written(), "");
    }

    private void edge(Party from, Party to, boolean visible) {
        props.truth()
                .fact(
                        "edge",
                        "campaign",
                        part.number(),
                        "from",
                        from.written(),
                        "to",
                        to.written(),
                        "visible",
                        visible);
    }
}
