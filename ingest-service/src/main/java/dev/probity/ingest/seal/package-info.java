/** Names and addresses of staff are sealed at the door. */
@NullMarked
package dev.probity.ingest.seal;

import org.jspecify.annotations.NullMarked;
