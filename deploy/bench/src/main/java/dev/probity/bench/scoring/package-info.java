/** Scoring held against a plain Kafka Streams count of the same events. */
@NullMarked
package dev.probity.bench.scoring;

import org.jspecify.annotations.NullMarked;
