/** Answers over REST what the stream knows about a subject, from whichever instance holds it. */
@NullMarked
package dev.probity.scoring.query;

import org.jspecify.annotations.NullMarked;
