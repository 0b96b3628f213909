package dev.probity.simulator.event;

/** What an identifier names, with the letter it starts with and its number of digits; nothing in it tells good from bad. */
public enum Kind {
    STAFF("staff", "S-", 7),
    MERCHANT("merchant", "M-", 7),
    REVIEWER("reviewer", "R-", 9),
    PERSON("person", "P-", 7),
    ORG("org", "O-", 4),
    TICKET("", "T-", 9),
    REVIEW("", "RV-", 10),
    PRODUCT("", "PR-", 9),
    DEVICE("", "D-", 10),
    TIP("", "TP-", 8);

    private final String label;
    private final String prefix;
    private final int digits;

    Kind(String label, String prefix, int digits) {
        this.label = label;
        this.prefix = prefix;
        this.digits = digits;
    }

    String label() {
        return label;
    }

    String prefix() {
        return prefix;
    }

    int digits() {
        return digits;
    }

    /** The written id of this number, e.g. {@code S-0004711}. */
    public String id(long number) {
        String text = Long.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** The written party of this number, e.g. {@code staff:S-0004711}. */
    public String party(long number) {
        return label + ":" + id(number);
    }
}
