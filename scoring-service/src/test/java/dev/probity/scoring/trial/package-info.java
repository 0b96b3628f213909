/** Told stories, whose truth is known apart, against the detectors and the bill: what the promise and the power are measured with. */
@NullMarked
package dev.probity.scoring.trial;

import org.jspecify.annotations.NullMarked;
