/** Who is tied to whom: shared identifiers, payments and contacts make paths from staff over go-betweens to merchants. */
@NullMarked
package dev.probity.scoring.tie;

import org.jspecify.annotations.NullMarked;
