/** Holds the Helm charts to what is promised: they render, they are strict, and nothing in them is careless. */
@NullMarked
package dev.probity.charts;

import org.jspecify.annotations.NullMarked;
