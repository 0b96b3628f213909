package dev.probity.scoring.anomaly;

/**
 * How unlike days are judged.
 *
 * @param policyVersion policy that findings are made under
 * @param step decibans by which a finding's weight must move before it is said again
 * @param holdDays days after which nobody waits for a member's day any longer: people close a day with their next one, so that a Friday is told of on Monday
 * @param trees of a forest
 * @param sample days that each tree holds
 * @param daySample days of members that are kept of each day for later forests
 * @param spanDays days that a forest looks back
 * @param fewest days of members before anything is judged
 * @param ownTrust how many of a person's own days the group's middle weighs as much as, where it is asked how unlike the person usually is
 */
public record AnomalyRules(
        String policyVersion,
        double step,
        int holdDays,
        int trees,
        int sample,
        int daySample,
        int spanDays,
        int fewest,
        double ownTrust) {
    public AnomalyRules {
        if (holdDays < 1 || spanDays < 1 || daySample < 1 || fewest < 2) {
            throw new IllegalArgumentException("days to hold, to keep and to look back are positive");
        }
        if (trees < 1 || sample < 2) {
            throw new IllegalArgumentException("a forest has trees, and a tree days: " + trees + ", " + sample);
        }
        if (!(ownTrust > 0)) {
            throw new IllegalArgumentException("the trust must be positive: " + ownTrust);
        }
    }
}
