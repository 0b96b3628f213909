/** Filters that somebody keeps under a name. */
@NullMarked
package dev.probity.cases.filter;

import org.jspecify.annotations.NullMarked;
