/** Innocent explanations of a suspicion, each tested on what is known and shown with its numbers (ADR 0067). */
@NullMarked
package dev.probity.scoring.explanation;

import org.jspecify.annotations.NullMarked;
