package dev.probity.cases.alert;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Since the alert came here. */
@Schema(description = "Since the alert came here.")
public enum AlertAge {
    UNDER_1D(0, 1),
    FROM_1_TO_3D(1, 3),
    FROM_3_TO_7D(3, 7),
    FROM_7_TO_14D(7, 14),
    OVER_14D(14, 36_500);

    private final int fromDays;
    private final int toDays;

    AlertAge(int fromDays, int toDays) {
        this.fromDays = fromDays;
        this.toDays = toDays;
    }

    /** Those of this age came after that. */
    Instant after(Instant now) {
        return now.minus(Duration.ofDays(toDays));
    }

    /** Those of this age came at that time or before. */
    Instant until(Instant now) {
        return now.minus(Duration.ofDays(fromDays));
    }
}
