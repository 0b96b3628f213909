/** Days that are unlike the group's: one random cut forest a peer group, whose attribution says what is unlike. */
@NullMarked
package dev.probity.scoring.anomaly;

import org.jspecify.annotations.NullMarked;
