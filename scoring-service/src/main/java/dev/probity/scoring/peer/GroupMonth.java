package dev.probity.scoring.peer;

import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes a group's baseline from its days. Pure. */
public final class GroupMonth {
    /** Days that a baseline is made of. */
    static final int SPAN = 28;

    private GroupMonth() {}

    /** Row in which rules' groups count what they were told of a day. */
    public static final String TOLD = "told";

    private static final double TENTH_MORE = Math.log(1.1);

    /**
     * Whether a baseline is worth publishing when the sums of a day have become these: each time that the members who told of it have doubled. Of rules it is told
     * each time that a tenth more was told: a match that is left out would make its rule seem rarer than it is.
     */
    public static boolean worthTelling(String group, int day, Tally sums) {
        if (!PeerGroups.isOfRules(group)) {
            return Integer.bitCount(sums.members()) == 1 && PeerGroups.toldOn(group, day);
        }
        var row = sums.rows().get(TOLD);
        int told = row == null ? 0 : (int) row[0];
        return told == 1 || (int) (Math.log(told) / TENTH_MORE) > (int) (Math.log(told - 1) / TENTH_MORE);
    }

    /**
     * The baseline through a day.
     *
     * @param days sums of a day; null for one that nobody told of
     */
    public static PeerBaseline through(String group, int day, IntFunction<@Nullable Tally> days) {
        var sums = new Tally();
        int people = 0;
        int counted = 0;
        for (int one = day - SPAN + 1; one <= day; one++) {
            var tally = days.apply(one);
            if (tally != null) {
                people = Math.max(people, tally.members());
                counted++;
                sums.add(tally);
            }
        }
        return new PeerBaseline(group, LocalDate.ofEpochDay(day), people, counted, sums.rows());
    }
}
