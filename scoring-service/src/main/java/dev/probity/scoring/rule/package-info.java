/** Sigma rules on the stream: which are live, what they find in each party's events, and what that weighs. */
@NullMarked
package dev.probity.scoring.rule;

import org.jspecify.annotations.NullMarked;
