/** Case-service beside the same SQL in pgbench, over a million cases. */
@NullMarked
package dev.probity.bench.cases;

import org.jspecify.annotations.NullMarked;
