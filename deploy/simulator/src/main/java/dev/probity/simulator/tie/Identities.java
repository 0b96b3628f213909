package dev.probity.simulator.tie;

import dev.probity.simulator.chance.Rng;
import dev.probity.simulator.event.Kind;
import dev.probity.simulator.market.Reviewers;

/**
 * The identifiers of everybody, worked out from who they are.
 *
 * <p>Ordinary life shares them: payment processors' accounts, business parks, carriers' addresses and office lines are hubs, and
 * homes are shared by people who have nothing to do with the story.
 */
public final class Identities {
    private static final String[] STREETS = {
        "Harbour Road",
        "Mill Lane",
        "Station Street",
        "Jasmine Road",
        "Church Street",
        "Technology Avenue",
        "Hill View",
        "Canal Street",
        "Market Square",
        "Orchard Way"
    };
    private static final int PROCESSORS = 9;
    private static final int PARKS = 60;
    private static final int CARRIERS = 40;

    private final long seed;

    /** The identifiers of the story with this seed. */
    public Identities(long seed) {
        this.seed = seed;
    }

    /** The device of a party, which it uses alone. */
    public Identity device(Kind kind, long who) {
        return new Identity("DEVICE", Kind.DEVICE.id(digits(kind, 1, who, 10_000_000_000L)));
    }

    /** The phone of a party; one staff member in six was only ever seen on the office line. */
    public Identity phone(Kind kind, long who) {
        boolean line = kind == Kind.STAFF && luck(kind, 2, who) < 1.0 / 6;
        long number = line ? who / 200 : digits(kind, 3, who, 1_000_000_000L);
        return new Identity("PHONE", line ? "+1555010" + number : "+" + (20 + number % 70) + number);
    }

    /** The mailbox of a party. */
    public Identity email(Kind kind, long who) {
        return new Identity("EMAIL", "m" + digits(kind, 4, who, 100_000_000L) + "@mail.example");
    }

    /** The name under which a party chats. */
    public Identity chat(Kind kind, long who) {
        return new Identity("CHAT_HANDLE", "wx_" + Long.toString(digits(kind, 5, who, 10_000_000_000L), 36));
    }

    /** The account that pays and is paid; a fifth of the merchants use a processor's. */
    public Identity bank(Kind kind, long who) {
        boolean processor = kind == Kind.MERCHANT && luck(kind, 6, who) < 0.2;
        long number = processor
                ? Math.floorMod(Rng.hash(seed, 210, who), PROCESSORS)
                : digits(kind, 7, who, 100_000_000_000L);
        return new Identity("BANK_ACCOUNT", "XB" + (10 + number % 89) + (processor ? "0000" : "7731") + number);
    }

    /** The address that a party connects from; a third connect through a carrier's shared one. */
    public Identity ip(Kind kind, long who) {
        long hash = Rng.hash(seed, 220 + kind.ordinal(), who);
        boolean shared = luck(kind, 8, who) < 1.0 / 3;
        long carrier = Rng.hash(seed, 219, Math.floorMod(hash, CARRIERS));
        return new Identity("IP", Reviewers.publicAddress(shared ? carrier : hash));
    }

    /** Where a party lives or trades; one in eight at a business park or in a large block, some two to a home. */
    public Identity address(Kind kind, long who) {
        double luck = luck(kind, 9, who);
        long place = luck < 0.125
                ? Math.floorMod(Rng.hash(seed, 211, who), PARKS)
                : PARKS
                        + digits(
                                Kind.PERSON, 10, luck < 0.3 ? who / 2 : who + 7_000_000L * kind.ordinal(), 90_000_000L);
        return new Identity("ADDRESS", (1 + place / 10 % 9_000_000) + " " + STREETS[(int) (place % STREETS.length)]);
    }

    /** One of the identifiers of a party, as they come up. */
    Identity any(Rng rng, Kind kind, long who) {
        return switch (rng.below(7)) {
            case 0 -> device(kind, who);
            case 1 -> phone(kind, who);
            case 2 -> email(kind, who);
            case 3 -> chat(kind, who);
            case 4 -> bank(kind, who);
            case 5 -> ip(kind, who);
            default -> address(kind, who);
        };
    }

    private double luck(Kind kind, int purpose, long who) {
        return Rng.unit(seed, 230 + purpose * 16 + kind.ordinal(), who);
    }

    private long digits(Kind kind, int purpose, long who, long bound) {
        return Math.floorMod(Rng.hash(seed, 230 + purpose * 16 + kind.ordinal(), who), bound);
    }
}
