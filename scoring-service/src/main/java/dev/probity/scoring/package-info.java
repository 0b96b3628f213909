/** Turns events into findings, findings into a bill of risk for each subject, and the heaviest bills into alerts. */
@NullMarked
package dev.probity.scoring;

import org.jspecify.annotations.NullMarked;
