package dev.probity.scoring.finding;

/**
 * That a finding no longer rests on what it rested on before. However little its weight moves by that, what was published of it must not stand: the events that it named may be
 * shown no more.
 */
public final class TakenBack {
    /** Fact of a finding: 1 where something was taken back; absent otherwise. */
    static final String FACT = "takenBack";

    private TakenBack() {}

    /** The finding, marked. */
    public static Finding mark(Finding finding) {
        return finding.telling(finding.account().with(FACT, 1));
    }

    /** Whether something was taken back in this revision. */
    public static boolean isMarked(Finding finding) {
        return finding.account().facts().containsKey(FACT);
    }
}
