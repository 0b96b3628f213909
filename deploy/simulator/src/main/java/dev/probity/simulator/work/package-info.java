/** Ordinary working life, which is most of what detectors ever see. */
@NullMarked
package dev.probity.simulator.work;

import org.jspecify.annotations.NullMarked;
