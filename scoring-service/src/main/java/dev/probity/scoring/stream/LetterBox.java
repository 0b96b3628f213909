package dev.probity.scoring.stream;

/** Takes dead letters beside the transaction, from where none can be sent within it. */
@FunctionalInterface
public interface LetterBox {
    /** Whether the letter is safe. */
    boolean put(DeadLetter letter);
}
