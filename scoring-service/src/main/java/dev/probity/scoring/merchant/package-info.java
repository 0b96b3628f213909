/** What happens to one merchant: bursts of reviews, and ratings against the crowd's. */
@NullMarked
package dev.probity.scoring.merchant;

import org.jspecify.annotations.NullMarked;
