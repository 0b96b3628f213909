/** What is counted and how figures are condensed: CPU, memory, spreads and trends, without knowing what is measured. */
@NullMarked
package dev.probity.bench.measure;

import org.jspecify.annotations.NullMarked;
