/** Measures Probity's services beside what they are built on: promises are ratios taken in one run, never timed tests. */
@NullMarked
package dev.probity.bench;

import org.jspecify.annotations.NullMarked;
