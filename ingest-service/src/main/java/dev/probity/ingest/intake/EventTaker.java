package dev.probity.ingest.intake;

import dev.probity.ingest.deadletter.Original;
import dev.probity.ingest.event.Verdict;

/** Takes what a door reads. */
public interface EventTaker {
    /** Takes a structured event; {@code line} is its line or position in the request, from 1. A part of a buffer is only valid during the call; an array of the event alone is not changed any more. */
    void take(byte[] buffer, int offset, int length, long line);

    /** Takes a structured event. */
    default void take(byte[] event, long line) {
        take(event, 0, event.length, line);
    }

    /** Refuses what is no event; the original is kept. */
    void refuse(long line, Verdict.Refused what, Original original);
}
