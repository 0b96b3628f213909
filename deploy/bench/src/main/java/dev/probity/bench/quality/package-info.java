/** How well Probity finds insiders and how seldom it accuses others, on told stories, beside what a team without it would set up. */
@NullMarked
package dev.probity.bench.quality;

import org.jspecify.annotations.NullMarked;
