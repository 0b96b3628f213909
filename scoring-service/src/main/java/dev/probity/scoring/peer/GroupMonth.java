package dev.probity.scoring.peer;

import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Makes a group's baseline from its days. Pure. */
public final class GroupMonth {
    /** Days that a baseline is made of. */
    static final int SPAN = 28;

    private GroupMonth() {}

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
