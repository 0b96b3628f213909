package dev.probity.cases.unmask;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a wish to know a name stands. */
@Schema(
        description =
                "Where a wish to know a name stands; EXPIRED was granted, and its time is over; ENDED was ended before that.")
public enum UnmaskingState {
    WAITING,
    GRANTED,
    REFUSED,
    ENDED,
    EXPIRED
}
