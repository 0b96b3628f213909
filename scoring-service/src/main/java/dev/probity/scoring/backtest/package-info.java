/** Other bets, budgets and policies, tried on what was found in the past as it was known then; and rules, tried on past events (ADR 0067). */
@NullMarked
package dev.probity.scoring.backtest;

import org.jspecify.annotations.NullMarked;
