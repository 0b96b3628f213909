/** The Record: an append-only Merkle log of every change and every read of a case, and what can be proved and taken away of it. */
@NullMarked
package dev.probity.cases.record;

import org.jspecify.annotations.NullMarked;
