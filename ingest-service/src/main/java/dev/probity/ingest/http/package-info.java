/** Problems, grants and bodies, the same for every way in. */
@NullMarked
package dev.probity.ingest.http;

import org.jspecify.annotations.NullMarked;
