/** Ingest beside Kafka's own producer benchmark and a bare bridge, in turns, and ingest's memory under a long stream. */
@NullMarked
package dev.probity.bench.ingest;

import org.jspecify.annotations.NullMarked;
