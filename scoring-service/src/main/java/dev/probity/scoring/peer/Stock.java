package dev.probity.scoring.peer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a group that stand until they are changed, told by differences: how many have how many ties. The counterpart of {@link GroupMonth}, which adds up
 * what happened in a month. Pure.
 */
public final class Stock {
    /** Row of one figure: how many members the group has. */
    public static final String MEMBERS = "members";

    /** Before the group's name in a store, behind all days. */
    static final String PREFIX = "stock@";

    private final Tally sums;

    private Stock(Tally sums) {
        this.sums = sums;
    }

    /** As it lies in a store; nothing where nothing lies there. */
    static Stock of(byte @Nullable [] bytes) {
        return new Stock(bytes == null ? new Tally() : Tally.of(bytes));
    }

    /** Takes a day's differences in. */
    Stock add(@Nullable Tally differences) {
        if (differences != null) {
            sums.add(differences);
        }
        return this;
    }

    /** What stood at the end of that day. */
    PeerBaseline through(String group, int day) {
        var members = sums.rows().get(MEMBERS);
        return new PeerBaseline(
                group, LocalDate.ofEpochDay(day), members == null ? 0 : Math.round(members[0]), 1, sums.rows());
    }

    byte[] bytes() {
        return sums.bytes();
    }
}
