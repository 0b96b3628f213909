/** Trade names against a list of sanctioned parties. Names of staff are sealed before they come here, and are never compared. */
@NullMarked
package dev.probity.scoring.watchlist;

import org.jspecify.annotations.NullMarked;
