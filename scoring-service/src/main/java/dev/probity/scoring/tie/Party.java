package dev.probity.scoring.tie;

/** What kinds of parties there are, and which part each can play; parties are {@code kind:id} throughout. */
final class Party {
    private static final String STAFF = "staff:";
    private static final String MERCHANT = "merchant:";

    private Party() {}

    static boolean staff(String party) {
        return party.startsWith(STAFF);
    }

    static boolean merchant(String party) {
        return party.startsWith(MERCHANT);
    }

    /** Whoever is neither staff nor merchant may stand between them. */
    static boolean goBetween(String party) {
        return !staff(party) && !merchant(party);
    }

    /** The kind, for example {@code person}. */
    static String kind(String party) {
        return party.substring(0, party.indexOf(':'));
    }

    /**
     * As it is called in sentences: {@code M-12} for merchants; all others stay {@code staff:S-1}, {@code person:P-77}, by which whoever shows a sentence to people finds whom to call by
     * another name.
     */
    static String named(String party) {
        return merchant(party) ? party.substring(MERCHANT.length()) : party;
    }
}
