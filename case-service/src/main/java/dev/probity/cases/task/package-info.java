/** Tasks: what is to be done in a case, by whom and until when. */
@NullMarked
package dev.probity.cases.task;

import org.jspecify.annotations.NullMarked;
