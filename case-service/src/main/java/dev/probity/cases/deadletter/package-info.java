/** Records that can't be understood are kept with the reason, and the work goes on. */
@NullMarked
package dev.probity.cases.deadletter;

import org.jspecify.annotations.NullMarked;
