/** What must be told to others: written with the change itself, sent afterwards, never lost. */
@NullMarked
package dev.probity.cases.outbox;

import org.jspecify.annotations.NullMarked;
