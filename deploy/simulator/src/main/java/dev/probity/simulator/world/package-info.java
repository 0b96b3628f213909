/** Who is there: staff, teams, sites and merchants, derived from the seed so that a large world needs little memory. */
@NullMarked
package dev.probity.simulator.world;

import org.jspecify.annotations.NullMarked;
