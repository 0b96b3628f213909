/** What must be built before it can run. */
@NullMarked
package dev.probity.local.build;

import org.jspecify.annotations.NullMarked;
