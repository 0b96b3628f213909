/** What people tell the marketplace by themselves, most of it about nothing. */
@NullMarked
package dev.probity.simulator.tip;

import org.jspecify.annotations.NullMarked;
