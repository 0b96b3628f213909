/** Measures against subjects of cases: proposed by one, approved by others, ordered, carried out by the platform, appealed against, taken back. */
@NullMarked
package dev.probity.cases.enforcement;

import org.jspecify.annotations.NullMarked;
