/** What people tell: how much a tip is believed, and how tips that do not repeat each other add up. What a tip says is never kept. */
@NullMarked
package dev.probity.scoring.tip;

import org.jspecify.annotations.NullMarked;
