package dev.probity.cases.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a bill last rose above the alert line. */
public final class LineCrossing {
    private LineCrossing() {}

    /** Null while it is below the line, or when its history doesn't tell. */
    public static @Nullable Instant since(Bill bill) {
        if (!bill.aboveLine()) {
            return null;
        }
        @Nullable Instant since = null;
        for (var step : bill.history().reversed()) {
            if (step.totalDecibans() < bill.alertLineDecibans()) {
                break;
            }
            since = step.at();
            if (fadedTo(step) < bill.alertLineDecibans()) {
                break;
            }
        }
        return since;
    }

    /** Where it stood just before what was found then. */
    private static double fadedTo(BillStep step) {
        return step.totalDecibans()
                - step.steps().stream()
                        .mapToDouble(weight -> weight.found() + weight.lifted())
                        .sum();
    }
}
