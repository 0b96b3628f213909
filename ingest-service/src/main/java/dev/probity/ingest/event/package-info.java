/** What an event must look like, and where it goes. */
@NullMarked
package dev.probity.ingest.event;

import org.jspecify.annotations.NullMarked;
