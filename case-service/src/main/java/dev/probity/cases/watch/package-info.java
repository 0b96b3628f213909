/** Watching those who watch: who looks at what, told to ingest as events, and to auditors where it is out of the ordinary. */
@NullMarked
package dev.probity.cases.watch;

import org.jspecify.annotations.NullMarked;
