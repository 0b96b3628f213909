/** The launcher, so that a newcomer meets the whole of Probity with one command. */
@NullMarked
package dev.probity.local;

import org.jspecify.annotations.NullMarked;
