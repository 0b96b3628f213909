package dev.probity.simulator.plot;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.Settings;
import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.tie.Ties.Party;
import dev.probity.simulator.world.Merchants;
import dev.probity.simulator.world.StaffMember;
import dev.probity.simulator.world.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the go-betweens and their clients. */
final class Brokerage {
    private static final double INSIDERS_PER_BROKER = 56.0 / 12;
    private static final double RECRUITS_PER_LEAVER = 4;
    private static final double LEFT_BY = 0.6;
    private static final int MERCHANTS_PER_CLIENT = 60;

    private final Props props;
    private final Settings settings;
    private final Rng rng;
    private final List<Broker> strangers = new ArrayList<>();
    private final List<Broker> leavers = new ArrayList<>();

    Brokerage(Props props, Rng rng) {
        this.props = props;
        this.rng = rng;
        settings = props.stage().settings();
    }

    /** Opens business: with as many go-betweens as there are insiders to serve, some of whom left the marketplace to be it. */
    void open(int insiders, int recruits) {
        int all = insiders == 0 ? 0 : (int) Math.max(1, Math.round(insiders / INSIDERS_PER_BROKER));
        List<StaffMember> left = recruits == 0 ? List.of() : left();
        int wanted = (int) Math.ceil(recruits / RECRUITS_PER_LEAVER);
        for (int i = 0; i < wanted && i < left.size(); i++) {
            leavers.add(broker(left.get(i), i));
        }
        int others = insiders == 0 ? 0 : Math.max(1, all - leavers.size());
        for (int i = 0; i < others; i++) {
            strangers.add(broker(null, leavers.size() + i));
        }
    }

    /** Those who left early enough to do something with it, in an order of chance. */
    private List<StaffMember> left() {
        World world = props.world();
        long by = settings.from() + (long) (LEFT_BY * (settings.until() - settings.from()));
        List<StaffMember> left = new ArrayList<>();
        for (int i = 0; i < world.staffCount(); i++) {
            StaffMember member = world.staff(i);
            if (member.leftAt() <= by && Plotline.anyFor(member.team().role())) {
                left.add(left.isEmpty() ? 0 : rng.below(left.size() + 1), member);
            }
        }
        return left;
    }

    private Broker broker(@Nullable StaffMember formerly, int number) {
        World world = props.world();
        int person = formerly == null ? rng.below(world.persons()) : world.formerSelf(formerly);
        Party party = new Party(Kind.PERSON, world.personNumber(person));
        Broker broker = new Broker(person, party, clients(), formerly);
        boolean ring = number == 0 || rng.chance(settings.knobs().rings());
        List<String> clients = props.merchants(broker.clients());
        String before = formerly == null ? "" : props.staff(formerly.index()).written();
        props.truth().fact("broker", "party", party.written(), "merchants", clients, "ring", ring, "formerly", before);
        clients.forEach(client -> props.truth().fact("merchant", "party", client, "broker", party.written()));
        if (ring) {
            new Ring(props, broker, broker.clients(), props.stage().rng(310, number), Long.MAX_VALUE)
                    .begin(settings.from() + DAY);
        }
        return broker;
    }

    private int[] clients() {
        double fewest = settings.knobs().fewestClients();
        double most = Math.clamp(
                (double) settings.merchants() / MERCHANTS_PER_CLIENT,
                fewest,
                settings.knobs().mostClients());
        int count = (int) (fewest * StrictMath.pow(most / fewest, rng.unit()));
        int[] clients = new int[count];
        for (int i = 0; i < count; i++) {
            clients[i] = client();
            props.market().watch(clients[i]);
        }
        return Arrays.stream(clients).distinct().toArray();
    }

    /** Somebody who sells a fair amount and has complaints to be rid of. */
    private int client() {
        Merchants merchants = props.world().merchants();
        for (int tries = 0; ; tries++) {
            int merchant = merchants.pick(rng);
            if (tries > 50 || merchant > merchants.count() / 100 && merchants.quality(merchant) < 4.05) {
                return merchant;
            }
        }
    }

    /** Those whom nobody at the marketplace has worked with. */
    List<Broker> strangers() {
        return strangers;
    }

    /** Those who worked there themselves, in the order in which they were found; may be empty. */
    List<Broker> leavers() {
        return leavers;
    }
}
