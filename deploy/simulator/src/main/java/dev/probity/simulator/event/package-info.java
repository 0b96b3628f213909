/** The CloudEvents that a story is told in, written byte by byte because millions of them are. */
@NullMarked
package dev.probity.simulator.event;

import org.jspecify.annotations.NullMarked;
