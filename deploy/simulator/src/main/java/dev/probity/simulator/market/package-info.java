/** What happens on the marketplace itself: reviews, outcomes, standing. */
@NullMarked
package dev.probity.simulator.market;

import org.jspecify.annotations.NullMarked;
