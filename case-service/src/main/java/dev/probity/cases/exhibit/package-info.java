/** Exhibits: what enters a case, frozen and hashed when it enters, so that it can be shown for what it was. */
@NullMarked
package dev.probity.cases.exhibit;

import org.jspecify.annotations.NullMarked;
