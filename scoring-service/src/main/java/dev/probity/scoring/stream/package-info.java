/** Keeps the stream alive: start, health, dead letters, traces and metrics. */
@NullMarked
package dev.probity.scoring.stream;

import org.jspecify.annotations.NullMarked;
