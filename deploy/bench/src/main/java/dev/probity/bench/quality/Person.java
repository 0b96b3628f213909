package dev.probity.bench.quality;

/**
 * What the directory says of a member of staff, for fairness.
 *
 * @param subject the party
 * @param role what they do
 * @param country where
 * @param site the office
 * @param tenure how long they had been there when the story began
 */
record Person(String subject, String role, String country, String site, String tenure) {
    private static final double NEW = 1;
    private static final double SETTLED = 3;

    static String tenure(double years) {
        if (years < NEW) {
            return "under 1 year";
        }
        return years < SETTLED ? "1 to 3 years" : "over 3 years";
    }
}
