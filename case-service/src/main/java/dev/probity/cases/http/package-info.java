/** The ways of speaking HTTP that all features share: problems, cursors, versions, who asks, and what a browser may do. */
@NullMarked
package dev.probity.cases.http;

import org.jspecify.annotations.NullMarked;
