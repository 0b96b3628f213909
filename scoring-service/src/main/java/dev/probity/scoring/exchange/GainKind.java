package dev.probity.scoring.exchange;

/** What a merchant may gain by. */
public enum GainKind {
    /** A negative review is gone. */
    REVIEW_REMOVED,
    /** The account, which was suspended, may sell again. */
    STANDING_RESTORED,
    /** Sales rose. */
    SALES,
    /** It is found further up. */
    RANK,
    /** Its rating rose. */
    RATING;

    private static final GainKind[] BY_CODE = values();

    /** Stands for it in stored state: the order above never changes. */
    byte code() {
        return (byte) ordinal();
    }

    static GainKind of(byte code) {
        return BY_CODE[code];
    }
}
