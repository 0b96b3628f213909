package dev.probity.scoring.staff;

import dev.probity.scoring.evidence.ShareRules;

/**
 * How hours are judged.
 *
 * @param usual share of a mean hour's look-ups below which an hour of the week is outside the usual ones, 0..1
 * @param groupLooks how many own look-ups weigh as much as the group's hours
 * @param fewestLooks own look-ups before anything is judged
 * @param odd hours with look-ups outside the usual ones, among all hours with look-ups
 */
public record HoursRules(double usual, double groupLooks, double fewestLooks, ShareRules odd) {
    public HoursRules {
        if (!(usual > 0 && usual < 1)) {
            throw new IllegalArgumentException("usual is a share between 0 and 1: " + usual);
        }
        if (!(groupLooks > 0 && fewestLooks >= 0)) {
            throw new IllegalArgumentException("look-ups are not negative: " + groupLooks + ", " + fewestLooks);
        }
    }
}
