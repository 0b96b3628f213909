/** Break-glass: seeing a case that isn't one's own, with a reason, for a while, and reported. */
@NullMarked
package dev.probity.cases.breakglass;

import org.jspecify.annotations.NullMarked;
