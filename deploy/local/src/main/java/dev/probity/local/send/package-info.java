/** Sending files of events to ingest-service as any client would. */
@NullMarked
package dev.probity.local.send;

import org.jspecify.annotations.NullMarked;
