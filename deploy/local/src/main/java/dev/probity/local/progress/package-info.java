/** Showing people what is going on, on a terminal and in a log. */
@NullMarked
package dev.probity.local.progress;

import org.jspecify.annotations.NullMarked;
