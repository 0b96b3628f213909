/** Seeded chance: the same seed tells the same story on every machine. */
@NullMarked
package dev.probity.simulator.chance;

import org.jspecify.annotations.NullMarked;
