/** The events that are sent: of several types, 500 to 600 bytes each, no two with the same id. */
@NullMarked
package dev.probity.bench.event;

import org.jspecify.annotations.NullMarked;
