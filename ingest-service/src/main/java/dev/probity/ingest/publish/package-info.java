/** The way out: events on Kafka, acknowledged by all in-sync replicas. */
@NullMarked
package dev.probity.ingest.publish;

import org.jspecify.annotations.NullMarked;
