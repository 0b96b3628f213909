/** What a party's state remembers of the events themselves: that they were seen, and the last of them to show as evidence. */
@NullMarked
package dev.probity.scoring.memory;

import org.jspecify.annotations.NullMarked;
