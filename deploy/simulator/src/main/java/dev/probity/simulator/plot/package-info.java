/** Who does wrong in a story, how, and who only looks as if. */
@NullMarked
package dev.probity.simulator.plot;

import org.jspecify.annotations.NullMarked;
