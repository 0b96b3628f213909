package dev.probity.simulator.tie;

import static dev.probity.simulator.Settings.DAY;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
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
    private static final String[] CHANNELS = {"CHAT", "PHONE", "EMAIL", "CHAT", "VIDEO"};

    private final Stage stage;
    private final World world;
    private final Ties ties;
    private final Identities identities;
    private final Rng rng;
    private final double meanGap;

    /** The ties of this world. */
    public TieStream(Stage stage, World world, Ties ties, Identities identities) {
        this.stage = stage;
        this.world = world;
        this.ties = ties;
        this.identities = identities;
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
        switch (rng.below(8)) {
            case 0 -> pay(at, org(), staff(rng.below(world.staffCount())), 900, "TRANSFER");
            case 1 -> pay(at, staff(rng.below(world.staffCount())), someMerchant(), 45, "CARD");
            case 2 -> pay(at, org(), someMerchant(), 3500, "TRANSFER");
            case 3 -> pay(at, someMerchant(), org(), 600, "TRANSFER");
            case 4 -> {
                int merchant = rng.below(world.merchants().count());
                pay(at, merchant(merchant), friendOf(Kind.MERCHANT, merchant), 420, "WALLET");
            }
            case 5 -> {
                int staff = rng.below(world.staffCount());
                pay(at, friendOf(Kind.STAFF, staff), staff(staff), 150, "WALLET");
            }
            case 6 -> {
                int staff = rng.below(world.staffCount());
                pay(at, staff(staff), friendOf(Kind.STAFF, staff), 180, "WALLET");
            }
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
        String channel = CHANNELS[rng.below(CHANNELS.length)];
        switch (rng.below(4)) {
            case 0 -> {
                int staff = rng.below(world.staffCount());
                ties.contact(at, staff(staff), friendOf(Kind.STAFF, staff), channel);
            }
            case 1, 2 -> {
                int merchant = rng.below(world.merchants().count());
                ties.contact(at, merchant(merchant), friendOf(Kind.MERCHANT, merchant), channel);
            }
            default -> ties.contact(at, somebody(), somebody(), channel);
        }
    }

    private void identifier(long at) {
        switch (rng.below(3)) {
            case 0 -> {
                int staff = rng.below(world.staffCount());
                ties.identifier(at, staff(staff), identities.any(rng, Kind.STAFF, staff));
            }
            case 1 -> {
                int merchant = rng.below(world.merchants().count());
                ties.identifier(at, merchant(merchant), identities.any(rng, Kind.MERCHANT, merchant));
            }
            default -> {
                int person = rng.below(world.persons());
                ties.identifier(at, person(person), identities.any(rng, Kind.PERSON, person));
            }
        }
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

    private Party org() {
        return new Party(Kind.ORG, 1000 + 37L * (rng.chance(0.4) ? 0 : rng.below(ORGS)));
    }

    /** One of the few people whom a party deals with again and again. */
    private Party friendOf(Kind kind, int who) {
        long luck = Rng.hash(stage.settings().seed(), 241 + kind.ordinal(), (long) who * FRIENDS + rng.below(FRIENDS));
        return person(Math.floorMod(luck, world.persons()));
    }
}
