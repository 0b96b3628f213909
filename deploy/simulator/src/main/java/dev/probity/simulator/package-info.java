/** Tells labelled stories of a marketplace as events, so that detectors can be measured against a known truth. */
@NullMarked
package dev.probity.simulator;

import org.jspecify.annotations.NullMarked;
