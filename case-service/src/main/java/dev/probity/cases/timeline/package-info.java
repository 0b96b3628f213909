/** The record of a case: one line for each change, never altered. */
@NullMarked
package dev.probity.cases.timeline;

import org.jspecify.annotations.NullMarked;
