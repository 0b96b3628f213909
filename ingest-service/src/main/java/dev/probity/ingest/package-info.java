/** Takes events in, checks them and publishes them: the suite's only door. */
@NullMarked
package dev.probity.ingest;

import org.jspecify.annotations.NullMarked;
