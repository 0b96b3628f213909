/** Foreign formats become events. */
@NullMarked
package dev.probity.ingest.adapter;

import org.jspecify.annotations.NullMarked;
