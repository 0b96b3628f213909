/** Payments, contacts and shared identifiers, nearly all of them innocent. */
@NullMarked
package dev.probity.simulator.tie;

import org.jspecify.annotations.NullMarked;
