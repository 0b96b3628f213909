package dev.probity.cases.alert;

import dev.probity.cases.evidence.Bills;
import dev.probity.cases.scoring.ReceivedBill;
import java.time.Duration;
import java.time.Instant;

/**
 * What became of a bill on its last day.
 *
 * @param milli thousandths of a deciban since a day before the last change
 * @param fresh whether the whole bill is younger than a day
 */
record AlertChange(int milli, boolean fresh) {
    private static final Duration DAY = Duration.ofDays(1);

    static AlertChange of(ReceivedBill bill, Instant changedAt) {
        var dayBefore = changedAt.minus(DAY);
        var before = bill.history().stream()
                .filter(step -> step.at().isBefore(dayBefore))
                .reduce((first, second) -> second);
        var total = Bills.milli(bill.totalDecibans());
        return before.map(step -> new AlertChange(total - Bills.milli(step.totalDecibans()), false))
                .orElseGet(() -> new AlertChange(total - Bills.milli(bill.priorDecibans()), true));
    }
}
