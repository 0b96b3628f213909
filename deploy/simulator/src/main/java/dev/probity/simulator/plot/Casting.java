package dev.probity.simulator.plot;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.Settings;
import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.world.Role;
import dev.probity.simulator.world.StaffMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Decides who plays which part: go-betweens, their clients, insiders and rings. */
public final class Casting {
    private static final double ONE_MORE_BROKER = 0.25;
    private static final int MOST_TRIES = 5_000;
    private static final double CAMPAIGN_DAYS = 60;
    private static final double SHORTEST_DAYS = 6;
    private static final double LONGEST_DAYS = 365;
    private static final double DAYS_AFTER_LEAVING = 12;

    private final Props props;
    private final Settings settings;
    private final Rng rng;
    private final Brokerage brokerage;
    private final Set<Integer> taken = new HashSet<>();

    /** Casting for these settings. */
    public Casting(Props props) {
        this.props = props;
        settings = props.stage().settings();
        rng = props.stage().rng(320, 0);
        brokerage = new Brokerage(props, rng);
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
        List<Plotline> plotlines = plotlines();
        brokerage.open(settings.insiders(), (int)
                plotlines.stream().filter(line -> line == Plotline.S6).count());
        for (int number = 0; number < plotlines.size(); number++) {
            new Campaign(props, part(number, plotlines.get(number))).begin();
        }
        new Decoys(props, taken).begin();
    }

    private List<Plotline> plotlines() {
        int first = rng.below(Plotline.values().length);
        return IntStream.range(0, settings.insiders())
                .mapToObj(number -> Plotline.dealt(first, number))
                .toList();
    }

    private Campaign.Part part(int number, Plotline wanted) {
        List<Broker> leavers = brokerage.leavers();
        boolean recruited = wanted == Plotline.S6 && !leavers.isEmpty();
        Plotline plotline = wanted == Plotline.S6 && !recruited ? Plotline.S1 : wanted;
        Broker first = recruited ? leavers.get(number % leavers.size()) : some(brokerage.strangers());
        StaffMember leaver = first.formerly();
        Scheme scheme = leaver == null
                ? plotline.scheme(rng)
                : plotline.scheme(rng, leaver.team().role());
        StaffMember insider = leaver == null ? insider(scheme) : colleague(leaver);
        List<Broker> through = through(first);
        long story = settings.until() - settings.from();
        long begins = settings.from() + (long) ((0.03 + 0.8 * rng.unit()) * story);
        long from = leaver == null
                ? begins
                : Math.max(begins, leaver.leftAt() + (long) (DAY * rng.exponential(DAYS_AFTER_LEAVING)));
        double days = Math.clamp(rng.logNormal(CAMPAIGN_DAYS, 0.7), SHORTEST_DAYS, LONGEST_DAYS);
        Campaign.Part part = new Campaign.Part(
                number,
                plotline,
                insider.index(),
                scheme,
                rng.chance(settings.knobs().slow()),
                through,
                chosen(through),
                from,
                from + (long) (DAY * days));
        confess(part);
        return part;
    }

    private Broker some(List<Broker> brokers) {
        return brokers.get(rng.below(brokers.size()));
    }

    private List<Broker> through(Broker first) {
        List<Broker> through = new ArrayList<>(List.of(first));
        List<Broker> strangers = brokerage.strangers();
        int most = settings.knobs().brokersPerInsider();
        while (through.size() < Math.min(most, strangers.size()) && rng.chance(ONE_MORE_BROKER)) {
            Broker more = some(strangers);
            if (!through.contains(more)) {
                through.add(more);
            }
        }
        return List.copyOf(through);
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

    private StaffMember insider(Scheme scheme) {
        Role role = scheme.roles().get(rng.below(scheme.roles().size()));
        return someone(member -> member.team().role() == role);
    }

    /** Somebody of the leaver's own team, or else of the same role and place. */
    private StaffMember colleague(StaffMember leaver) {
        int site = leaver.team().site();
        Role role = leaver.team().role();
        for (int i = 0; i < leaver.team().size(); i++) {
            StaffMember member = props.world()
                    .staff(leaver.team().first() + rng.below(leaver.team().size()));
            if (stays(member) && taken.add(member.index())) {
                return member;
            }
        }
        return someone(member -> member.team().role() == role && member.team().site() == site);
    }

    private StaffMember someone(Predicate<StaffMember> fits) {
        for (int tries = 0; ; tries++) {
            StaffMember member = props.world().staff(rng.below(settings.staff()));
            boolean able = tries > MOST_TRIES || fits.test(member);
            if (able && stays(member) && taken.add(member.index())) {
                return member;
            }
        }
    }

    private static boolean stays(StaffMember member) {
        return member.hiredAt() == Long.MIN_VALUE && member.leftAt() == Long.MAX_VALUE;
    }

    private void confess(Campaign.Part part) {
        props.truth()
                .fact(
                        "person",
                        "party",
                        props.staff(part.insider()).written(),
                        "campaign",
                        part.number(),
                        "kind",
                        part.plotline().name(),
                        "scheme",
                        part.scheme().name(),
                        "slow",
                        part.slow(),
                        "brokers",
                        part.brokers().stream().map(b -> b.party().written()).toList(),
                        "merchants",
                        props.merchants(part.clients()),
                        "from",
                        Instant.ofEpochMilli(part.from()).toString(),
                        "until",
                        Instant.ofEpochMilli(part.until()).toString());
    }
}
