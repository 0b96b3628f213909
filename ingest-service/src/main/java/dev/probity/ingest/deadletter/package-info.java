/** What was refused is kept, sealed, and can be sent again. */
@NullMarked
package dev.probity.ingest.deadletter;

import org.jspecify.annotations.NullMarked;
