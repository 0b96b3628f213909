/** Turns what was found out into a file for programs and a text for people. */
@NullMarked
package dev.probity.bench.report;

import org.jspecify.annotations.NullMarked;
