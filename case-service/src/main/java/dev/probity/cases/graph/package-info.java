/** Who of a case is tied to whom, by what, and on which events that rests: drawn as a graph from staff over identifiers and go-betweens to merchants. */
@NullMarked
package dev.probity.cases.graph;

import org.jspecify.annotations.NullMarked;
