/** Adds a subject's findings up to a bill that explains itself and fades with time. */
@NullMarked
package dev.probity.scoring.risk;

import org.jspecify.annotations.NullMarked;
