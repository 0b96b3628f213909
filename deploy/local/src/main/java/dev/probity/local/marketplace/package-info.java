/** A stand-in for the marketplace's own systems, which in the told story carry out what Probity orders. */
@NullMarked
package dev.probity.local.marketplace;

import org.jspecify.annotations.NullMarked;
