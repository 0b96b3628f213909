package dev.probity.local;

/** Something that the person at the keyboard can put right; its message says what happened and what to do. */
public final class Trouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Says what happened and what to do, in whole sentences. */
    public Trouble(String message) {
        super(message);
    }

    /** As above, with what lies beneath, for the log. */
    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
