package dev.probity.scoring.alert;

import java.time.LocalDate;

/**
 * What the day's budget was when an alert last changed its state.
 *
 * @param day the budget day, by event time
 * @param used new alerts raised that day so far
 * @param limit most new alerts of a day
 * @param rank for a raised alert which of the day's it was; for a waiting one how many would come before it, plus one, counted up to {@link AlertDesk#RANKED}
 */
public record BudgetSlip(LocalDate day, int used, int limit, int rank) {}
