/** Changes, told to every open page within moments, whichever replica made them. */
@NullMarked
package dev.probity.cases.live;

import org.jspecify.annotations.NullMarked;
