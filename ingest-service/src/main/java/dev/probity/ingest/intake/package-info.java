/** The ways in: one event, a batch, a stream of any length. */
@NullMarked
package dev.probity.ingest.intake;

import org.jspecify.annotations.NullMarked;
