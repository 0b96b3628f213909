package dev.probity.scoring.event;

/** Bytes on an event topic that are no event: says where and why. */
public final class UndecodableEvent extends Exception {
    private static final long serialVersionUID = 1;

    private final String pointer;

    public UndecodableEvent(String pointer, String reason) {
        super(reason);
        this.pointer = pointer;
    }

    /** JSON pointer to what is wrong; empty for the whole record. */
    public String pointer() {
        return pointer;
    }

    @Override
    public String getMessage() {
        var message = super.getMessage();
        return message == null ? "" : message;
    }
}
