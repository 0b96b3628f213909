/** Halves of a case: HR is asked about its members of staff, the merchants' team about everyone else in it, and neither sees the other's half. */
@NullMarked
package dev.probity.cases.consultation;

import org.jspecify.annotations.NullMarked;
