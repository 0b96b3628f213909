package dev.probity.cases.subject;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merchant was written and gained lately, and who of staff was there. */
@Schema(description = "What a merchant was written and gained lately, and who of staff was there.")
public record MerchantDays(
        @Schema(
                description =
                        "event time up to which scoring tells it; null where it knows no days, as of anyone but merchants")
        @Nullable
        Instant asOf,

        @Schema(description = "days with reviews, in order; a day between two of them had none")
        List<ReviewDay> reviews,

        @Schema(description = "null while the merchant's past is too short to judge by") @Nullable
        UsualReviews usualReviews,

        @Schema(description = "those that stood out, newest first")
        List<MerchantGain> gains,

        @Schema(
                description =
                        "of whom it is not settled yet what followed, who was there last first; whom the reader may not know of leave no trace")
        List<MerchantPresence> staff) {
    /** Nothing is known. */
    static final MerchantDays NONE = new MerchantDays(null, List.of(), null, List.of(), List.of());
}
