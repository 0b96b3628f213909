/** Where a story goes: a file, standard output or the ingest API. */
@NullMarked
package dev.probity.simulator.send;

import org.jspecify.annotations.NullMarked;
