/** The clock, the agenda and the truth: what makes actors act in order of time. */
@NullMarked
package dev.probity.simulator.stage;

import org.jspecify.annotations.NullMarked;
