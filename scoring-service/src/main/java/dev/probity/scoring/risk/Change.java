package dev.probity.scoring.risk;

/**
 * How one family's weight moved in a step, told apart by what moved it; all in millidecibans.
 *
 * @param found what findings added or took since the step before
 * @param faded what time took since then: by half-life, and by the share that is set aside when a window is banked; above 0 where weight for the subject faded
 * @param lifted what a closed case took, for the bill starts over with it
 */
public record Change(int found, int faded, int lifted) {
    int all() {
        return found + faded + lifted;
    }

    boolean isNone() {
        return found == 0 && faded == 0 && lifted == 0;
    }

    Change plus(Change next) {
        return new Change(found + next.found, faded + next.faded, lifted + next.lifted);
    }

    /** The same change where nothing is known of what came before it: all of it counts as found. */
    Change asFound() {
        return new Change(all(), 0, 0);
    }
}
