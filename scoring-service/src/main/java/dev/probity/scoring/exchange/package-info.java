/** Touch for gain: what staff touched at which merchant, what the merchants gained, and where both meet, pair by pair. */
@NullMarked
package dev.probity.scoring.exchange;

import org.jspecify.annotations.NullMarked;
