/** Pictures for reports: plain SVG that reads in a browser and in a repository's pages, light or dark. */
@NullMarked
package dev.probity.bench.chart;

import org.jspecify.annotations.NullMarked;
