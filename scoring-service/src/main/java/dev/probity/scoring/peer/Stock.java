package dev.probity.scoring.peer;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a group that stand until they are changed, told by differences: how many have how many ties. The counterpart of {@link GroupMonth}, which adds up
 * what happened in a month. Pure.
 */
public final class Stock {
    /** Row of one figure: how many members the group has. */
    public static final String MEMBERS = "members";

    private final Tally sums;
    private int day;

    private Stock(Tally sums, int day) {
        this.sums = sums;
        this.day = day;
    }

    /** Nothing, before any day. */
    public Stock() {
        this(new Tally(), Integer.MIN_VALUE);
    }

    /**
     * Takes a difference in.
     *
     * @return what stood at the end of the last day told of, when a later one begins; else null. Differences of earlier days count from here on
     */
    public @Nullable PeerBaseline take(PeerDay told) {
        var ended = told.day() > day && day != Integer.MIN_VALUE ? through(told.group()) : null;
        day = Math.max(day, told.day());
        sums.add(told.tally());
        return ended;
    }

    private PeerBaseline through(String group) {
        var members = sums.rows().get(MEMBERS);
        var rows = new java.util.TreeMap<String, float[]>();
        sums.rows().forEach((name, figures) -> rows.put(name, Arrays.copyOf(figures, figures.length)));
        return new PeerBaseline(
                group, LocalDate.ofEpochDay(day), members == null ? 0 : Math.round(members[0]), 1, rows);
    }

    /** As it lies in a store. */
    byte[] bytes() {
        return PeerStage.bytes(new PeerDay("", day, sums));
    }

    static Stock of(byte[] bytes) {
        var stored = PeerStage.day("", bytes);
        return new Stock(stored.tally(), stored.day());
    }
}
