/** Decides which bills people must look at today, one open alert for each subject and episode. */
@NullMarked
package dev.probity.scoring.alert;

import org.jspecify.annotations.NullMarked;
