/** The product's own arithmetic on the Numenta Anomaly Benchmark: real series with labelled windows, scored for how early they are seen. */
@NullMarked
package dev.probity.scoring.trial.nab;

import org.jspecify.annotations.NullMarked;
