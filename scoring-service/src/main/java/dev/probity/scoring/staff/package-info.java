/** What one member of staff does, kept in one compact record, and what is surprising about it: purpose, portfolio, volume. */
@NullMarked
package dev.probity.scoring.staff;

import org.jspecify.annotations.NullMarked;
