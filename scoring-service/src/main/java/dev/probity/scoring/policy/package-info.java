/** What may be watched, of whom: a versioned document that every replica reads whole, and the one place where it is asked (ADR 0066). */
@NullMarked
package dev.probity.scoring.policy;

import org.jspecify.annotations.NullMarked;
