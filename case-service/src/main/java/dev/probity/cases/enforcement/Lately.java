package dev.probity.cases.enforcement;

import java.math.BigDecimal;

/**
 * What was taken of the same target by such measures within {@link Terms#SUMMED}, of whatever case.
 *
 * @param amount in the currency that is asked for
 * @param others whether anything was taken in another currency
 */
record Lately(BigDecimal amount, boolean others) {
    static final Lately NOTHING = new Lately(BigDecimal.ZERO, false);
}
