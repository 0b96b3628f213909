/** Child processes that never outlive the launcher. */
@NullMarked
package dev.probity.local.process;

import org.jspecify.annotations.NullMarked;
