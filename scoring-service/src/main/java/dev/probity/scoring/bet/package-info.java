/** Learns from closed cases how much each detector may bet, without ever breaking the promise to the innocent. */
@NullMarked
package dev.probity.scoring.bet;

import org.jspecify.annotations.NullMarked;
