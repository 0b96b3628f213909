/** Names: who must know whom a pseudonym stands for asks, somebody else decides, and it is over after a while. */
@NullMarked
package dev.probity.cases.unmask;

import org.jspecify.annotations.NullMarked;
