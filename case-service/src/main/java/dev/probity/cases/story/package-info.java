/** The story of a case as swim-lanes: what was touched, what was gained, and what was ordinary work. */
@NullMarked
package dev.probity.cases.story;

import org.jspecify.annotations.NullMarked;
