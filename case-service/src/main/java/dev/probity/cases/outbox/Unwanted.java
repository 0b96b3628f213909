package dev.probity.cases.outbox;

/** Whoever was written to wants no more of it: trying again is no use. */
public final class Unwanted extends RuntimeException {
    public Unwanted(String message) {
        super(message);
    }
}
