/** Real data of others, whose truth others have said, held against the product's own detectors and its rules. */
@NullMarked
package dev.probity.bench.real;

import org.jspecify.annotations.NullMarked;
