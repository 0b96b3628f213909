/** What was refused is listed, and sent again by the door that it came by. */
@NullMarked
package dev.probity.ingest.resubmission;

import org.jspecify.annotations.NullMarked;
