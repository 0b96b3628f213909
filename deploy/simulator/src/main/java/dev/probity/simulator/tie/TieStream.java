package dev.probity.simulator.tie;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.market.Reviewers;
import dev.probity.simulator.stage.Actor;
import dev.probity.simulator.stage.Stage;
import dev.probity.simulator.tie.Ties.Party;
import dev.probity.simulator.world.World;

/** The innocent ties of everyday life: wages, shopping, rent, friends and clients, at homes and offices. */
public final class TieStream implements Actor {
    private static final double A_STAFF_A_DAY = 0.05;
    private static final double A_MERCHANT_A_DAY = 0.04;
    private static final int FRIENDS = 6;
    private static final int ORGS = 40;
    private static final double CLOSE = 0.3;
    private static final double AGENTS_AFFAIR = 0.5;
    private static final double SHARED = 0.35;
    private static final String[] CHANNELS = {"CHAT", "PHONE", "EMAIL", "CHAT", "VIDEO"};

    private final Stage stage;
    private final World world;
    private final Ties ties;
    private final Identities identities;
    private final Acquaintances acquaintances;
    private final Reviewers reviewers;
    private final Rng rng;
    private final double meanGap;

    /** The ties of this world. */
    public TieStream(Stage stage, World world, Ties ties, Identities identities, Reviewers reviewers) {
        this.stage = stage;
        this.world = world;
        this.ties = ties;
        this.identities = identities;
        this.reviewers = reviewers;
        acquaintances = new Acquaintances(world);
        rng = stage.rng(240, 0);
        meanGap = DAY / (world.staffCount() * A_STAFF_A_DAY + world.merchants().count() * A_MERCHANT_A_DAY);
    }

    @Override
    public void act(long at) {
        switch (rng.below(10)) {
            case 0, 1, 2 -> payment(at);
            case 3, 4, 5 -> contact(at);
            default -> identifier(at);
        }
        stage.agenda().add(at + 1 + (long) rng.exponential(meanGap), this);
    }

    private void payment(long at) {
        int staff = rng.below(world.staffCount());
        int merchant = rng.below(world.merchants().count());
        switch (rng.below(8)) {
            case 0 -> pay(at, org(), staff(staff), 900, "TRANSFER");
            case 1 -> pay(at, staff(staff), someMerchant(), 45, "CARD");
            case 2 -> pay(at, org(), someMerchant(), 3500, "TRANSFER");
            case 3 -> pay(at, someMerchant(), org(), 600, "TRANSFER");
            case 4 -> pay(at, merchant(merchant), partnerOf(merchant), 420, "WALLET");
            case 5 -> pay(at, friendOf(staff, at), staff(staff), 150, "WALLET");
            case 6 -> pay(at, staff(staff), friendOf(staff, at), 180, "WALLET");
            default -> pay(at, somebody(), someMerchant(), 60, "CARD");
        }
    }

    private void pay(long at, Party payer, Party payee, double median, String instrument) {
        double amount = rng.logNormal(median, 0.8);
        long cents =
                rng.chance(0.4) ? 1000 * Math.max(1, Math.round(amount / 10)) : Math.max(100, Math.round(amount * 100));
        ties.payment(at, payer, payee, cents, instrument);
    }

    private void contact(long at) {
        int staff = rng.below(world.staffCount());
        int merchant = rng.below(world.merchants().count());
        switch (rng.below(6)) {
            case 0 -> meet(at, staff(staff), friendOf(staff, at));
            case 1, 2 -> meet(at, merchant(merchant), partnerOf(merchant));
            case 3 -> meet(at, somebody(), somebody());
            case 4 -> meet(at, rng.chance(AGENTS_AFFAIR) ? partnerOf(merchant) : somebody(), reviewer());
            default -> meet(at, merchant(merchant), reviewer());
        }
    }

    private void meet(long at, Party one, Party other) {
        String channel = CHANNELS[rng.below(CHANNELS.length)];
        boolean asNamed = rng.chance(0.5);
        ties.contact(at, asNamed ? one : other, asNamed ? other : one, channel);
    }

    private void identifier(long at) {
        switch (rng.below(3)) {
            case 0 -> {
                int staff = rng.below(world.staffCount());
                boolean gone = world.staff(staff).leftAt() <= at;
                Party party = gone ? person(world.formerSelf(world.staff(staff))) : staff(staff);
                seen(at, party, Kind.STAFF, staff, acquaintances.housemate(staff));
            }
            case 1 -> {
                int merchant = rng.below(world.merchants().count());
                seen(at, merchant(merchant), Kind.MERCHANT, merchant, acquaintances.agent(merchant));
            }
            default -> {
                int person = rng.below(world.persons());
                ties.identifier(at, person(person), identities.any(rng, Kind.PERSON, person));
            }
        }
    }

    /** A party is seen with something of its own, or of the person whom it is close to, who is soon seen with it as well. */
    private void seen(long at, Party party, Kind kind, int who, int close) {
        if (close < 0 || !rng.chance(SHARED)) {
            ties.identifier(at, party, identities.any(rng, kind, who));
            return;
        }
        Identity shared = identities.any(rng, Kind.PERSON, close);
        ties.identifier(at, party, shared);
        long again = at + (long) (DAY * rng.exponential(3));
        stage.agenda().add(again, moment -> ties.identifier(moment, person(close), shared));
    }

    private Party staff(int index) {
        return new Party(Kind.STAFF, world.staff(index).number());
    }

    private Party merchant(int index) {
        return new Party(Kind.MERCHANT, world.merchants().number(index));
    }

    private Party person(int index) {
        return new Party(Kind.PERSON, world.personNumber(index));
    }

    private Party someMerchant() {
        return merchant(world.merchants().pick(rng));
    }

    private Party somebody() {
        return person(rng.below(world.persons()));
    }

    private Party reviewer() {
        return new Party(Kind.REVIEWER, world.reviewerNumber(reviewers.any(rng)));
    }

    private Party org() {
        return new Party(Kind.ORG, 1000 + 37L * (rng.chance(0.4) ? 0 : rng.below(ORGS)));
    }

    /** Somebody whom a member of staff deals with: at home, from former days at work, or one of a few friends. */
    private Party friendOf(int staff, long at) {
        int close = rng.chance(0.5) ? acquaintances.housemate(staff) : acquaintances.formerColleague(rng, staff, at);
        return close >= 0 && rng.chance(CLOSE) ? person(close) : oneOfAFew(Kind.STAFF, staff);
    }

    /** Somebody whom a merchant deals with: its agent, or one of a few others. */
    private Party partnerOf(int merchant) {
        int agent = acquaintances.agent(merchant);
        return agent >= 0 && rng.chance(AGENTS_AFFAIR) ? person(agent) : oneOfAFew(Kind.MERCHANT, merchant);
    }

    private Party oneOfAFew(Kind kind, int who) {
        long luck = Rng.hash(stage.settings().seed(), 241 + kind.ordinal(), (long) who * FRIENDS + rng.below(FRIENDS));
        return person(Math.floorMod(luck, world.persons()));
    }
}
