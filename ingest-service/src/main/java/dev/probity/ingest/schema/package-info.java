/** JSON Schemas compiled once, so that an event is checked while it is parsed, in one pass. */
@NullMarked
package dev.probity.ingest.schema;

import org.jspecify.annotations.NullMarked;
