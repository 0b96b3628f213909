/** The whole suite as one thing that starts and stops, for the launcher and for the journey tests. */
@NullMarked
package dev.probity.local.suite;

import org.jspecify.annotations.NullMarked;
