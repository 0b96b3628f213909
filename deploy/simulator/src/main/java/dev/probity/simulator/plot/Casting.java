package dev.probity.simulator.plot;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.Settings;
import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.tie.Ties.Party;
import dev.probity.simulator.world.Merchants;
import dev.probity.simulator.world.Role;
import dev.probity.simulator.world.StaffMember;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides who plays which part: go-betweens, their clients, insiders and rings. */
public final class Casting {
    private static final double INSIDERS_PER_BROKER = 56.0 / 12;
    private static final double FEWEST_CLIENTS = 5;
    private static final double MOST_CLIENTS = 100;
    private static final int MERCHANTS_PER_CLIENT = 60;
    private static final double ONE_MORE_BROKER = 0.25;
    private static final int MOST_BROKERS = 4;
    private static final int MOST_TRIES = 5_000;
    private static final double CAMPAIGN_DAYS = 60;
    private static final double SHORTEST_DAYS = 6;
    private static final double LONGEST_DAYS = 365;

    private final Props props;
    private final Settings settings;
    private final Rng rng;
    private final Set<Integer> taken = new HashSet<>();

    /** Casting for these settings. */
    public Casting(Props props) {
        this.props = props;
        settings = props.stage().settings();
        rng = props.stage().rng(320, 0);
    }

    /** Casts everybody and lets every part begin. */
    public void begin() {
        props.truth()
                .fact(
                        "story",
                        "seed",
                        settings.seed(),
                        "staff",
                        settings.staff(),
                        "merchants",
                        settings.merchants(),
                        "from",
                        settings.from(),
                        "insiders",
                        settings.insiders());
        List<Broker> brokers = brokers();
        for (int number = 0; number < settings.insiders(); number++) {
            campaign(number, brokers);
        }
        new Decoys(props, taken).begin();
    }

    private List<Broker> brokers() {
        List<Broker> brokers = new ArrayList<>();
        int count =
                settings.insiders() == 0 ? 0 : (int) Math.max(1, Math.round(settings.insiders() / INSIDERS_PER_BROKER));
        for (int i = 0; i < count; i++) {
            int person = rng.below(props.world().persons());
            Party party = new Party(Kind.PERSON, props.world().personNumber(person));
            Broker broker = new Broker(person, party, clients());
            brokers.add(broker);
            boolean ring = i == 0 || rng.chance(settings.knobs().rings());
            List<String> clients = names(broker.clients());
            props.truth().fact("broker", "party", party.written(), "merchants", clients, "ring", ring);
            clients.forEach(client -> props.truth().fact("merchant", "party", client, "broker", party.written()));
            if (ring) {
                new Ring(props, broker, i).begin(settings.from() + DAY);
            }
        }
        return brokers;
    }

    private int[] clients() {
        double most = Math.clamp((double) settings.merchants() / MERCHANTS_PER_CLIENT, FEWEST_CLIENTS, MOST_CLIENTS);
        int count = (int) (FEWEST_CLIENTS * StrictMath.pow(most / FEWEST_CLIENTS, rng.unit()));
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

    private List<String> names(int[] merchants) {
        return Arrays.stream(merchants)
                .mapToObj(m -> props.merchant(m).written())
                .toList();
    }

    private void campaign(int number, List<Broker> brokers) {
        Scheme scheme = Scheme.values()[number % Scheme.values().length];
        List<Broker> through = new ArrayList<>(List.of(brokers.get(rng.below(brokers.size()))));
        while (through.size() < Math.min(MOST_BROKERS, brokers.size()) && rng.chance(ONE_MORE_BROKER)) {
            Broker more = brokers.get(rng.below(brokers.size()));
            if (!through.contains(more)) {
                through.add(more);
            }
        }
        long from = settings.from() + (long) ((0.03 + 0.8 * rng.unit()) * (settings.until() - settings.from()));
        double days = Math.clamp(rng.logNormal(CAMPAIGN_DAYS, 0.7), SHORTEST_DAYS, LONGEST_DAYS);
        boolean slow = rng.chance(settings.knobs().slow());
        int insider = insider(scheme);
        int[] clients = chosen(through);
        Campaign.Part part = new Campaign.Part(
                number, insider, scheme, slow, List.copyOf(through), clients, from, from + (long) (DAY * days));
        confess(part);
        new Campaign(props, part).begin();
    }

    private int[] chosen(List<Broker> brokers) {
        int[] all = brokers.stream()
                .flatMapToInt(broker -> Arrays.stream(broker.clients()))
                .distinct()
                .toArray();
        int wanted = Math.min(all.length, rng.between(2, 7));
        for (int i = 0; i < wanted; i++) {
            int other = i + rng.below(all.length - i);
            int kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        return Arrays.copyOf(all, wanted);
    }

    private int insider(Scheme scheme) {
        Role role = scheme.roles().get(rng.below(scheme.roles().size()));
        for (int tries = 0; ; tries++) {
            StaffMember member = props.world().staff(rng.below(settings.staff()));
            boolean stays = member.hiredAt() == Long.MIN_VALUE && member.leftAt() == Long.MAX_VALUE;
            boolean fits = tries > MOST_TRIES || member.team().role() == role;
            if (stays && fits && taken.add(member.index())) {
                return member.index();
            }
        }
    }

    private void confess(Campaign.Part part) {
        props.truth()
                .fact(
                        "person",
                        "party",
                        props.staff(part.insider()).written(),
                        "campaign",
                        part.number(),
                        "scheme",
                        part.scheme().name(),
                        "slow",
                        part.slow(),
                        "brokers",
                        part.brokers().stream().map(b -> b.party().written()).toList(),
                        "merchants",
                        names(part.clients()),
                        "from",
                        java.time.Instant.ofEpochMilli(part.from()).toString(),
                        "until",
                        java.time.Instant.ofEpochMilli(part.until()).toString());
    }
}
