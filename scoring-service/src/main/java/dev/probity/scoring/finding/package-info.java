/** What a detector saw about a subject and what it weighs: the one language that every detector speaks. */
@NullMarked
package dev.probity.scoring.finding;

import org.jspecify.annotations.NullMarked;
