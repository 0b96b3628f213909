/** Reads events from their bytes: only what a detector looks at, tolerant of all else. */
@NullMarked
package dev.probity.scoring.event;

import org.jspecify.annotations.NullMarked;
