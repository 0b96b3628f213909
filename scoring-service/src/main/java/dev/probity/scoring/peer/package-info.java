/** What peers usually do: days of everybody's figures are added up by group and published as baselines for later days. */
@NullMarked
package dev.probity.scoring.peer;

import org.jspecify.annotations.NullMarked;
