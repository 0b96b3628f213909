/** Reviewers who move together: who wrote beside whom, and who comes with whom to one merchant after another. */
@NullMarked
package dev.probity.scoring.ring;

import org.jspecify.annotations.NullMarked;
