package dev.probity.bench.ingest;

/**
 * What a contender did in its turn.
 *
 * @param events events acknowledged
 * @param seconds from the first byte sent to the last acknowledgement
 */
record Taken(long events, double seconds) {}
