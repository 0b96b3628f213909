package dev.probity.scoring.exchange;

/** What a touch of a merchant was done for, from the best to the worst; the worst of a day stands for the day. */
public enum Cover {
    /** A ticket for that merchant was open. */
    TICKETED,
    /** No ticket is known. */
    NONE,
    /** The ticket that was named is about another merchant. */
    OTHER_MERCHANT;

    private static final Cover[] BY_CODE = {TICKETED, NONE, OTHER_MERCHANT};

    /** Stands for it in stored state. */
    public byte code() {
        return switch (this) {
            case TICKETED -> 0;
            case NONE -> 1;
            case OTHER_MERCHANT -> 2;
        };
    }

    public static Cover of(byte code) {
        return BY_CODE[code];
    }

    public Cover worse(Cover other) {
        return code() >= other.code() ? this : other;
    }
}
