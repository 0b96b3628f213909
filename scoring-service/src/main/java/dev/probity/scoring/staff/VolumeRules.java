package dev.probity.scoring.staff;

/**
 * How volumes are judged.
 *
 * @param dayBet share of each day's e-value that is bet: what a quiet day may cost a person in evidence, and a wild one bring
 * @param pastFade what is left of a day of one's own past after another active day, 0..1; makes the forecast follow growth
 * @param fewestDays active days of one's own, or of peers each, before anything is said
 * @param spread what innocent people's days differ by, as a standard deviation of the natural logarithm, before their own days are known
 * @param spreadTrust in how many days' worth that spread is believed
 */
public record VolumeRules(double dayBet, double pastFade, double fewestDays, double spread, double spreadTrust) {
    public VolumeRules {
        if (!(dayBet > 0 && dayBet <= 1)) {
            throw new IllegalArgumentException("the bet lies between 0 and 1: " + dayBet);
        }
        if (!(pastFade > 0 && pastFade < 1)) {
            throw new IllegalArgumentException("fading leaves a part between 0 and 1: " + pastFade);
        }
        if (!(spread > 0 && spreadTrust > 0 && fewestDays > 0)) {
            throw new IllegalArgumentException("spread, its trust and the fewest days must be positive");
        }
    }
}
