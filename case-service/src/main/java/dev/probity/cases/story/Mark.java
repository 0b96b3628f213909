package dev.probity.cases.story;

import dev.probity.cases.identity.MerchantLink;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One thing that happened, or several alike on one day, on a lane. */
@Schema(description = "One thing that happened, or several alike on one day, on a lane.")
public record Mark(
        @Schema(description = "within this story") String id,
        MarkKind kind,
        Instant at,
        @Schema(description = "of the last of them") Instant until,
        int count,

        @Schema(description = "how many of them are known to have had no ticket")
        int unticketed,

        @Schema(
                description =
                        "M-8812; 9 reviews of 1 star vanished; rating 3.60 → 4.20; 1,200.00 USD; 2 payments, 780.00 USD")
        String label,

        @Nullable MerchantLink merchant,

        @Schema(
                description =
                        "of all payments of the mark together, decimal; null where one says none or they don't add up: several currencies, or money given back among them")
        @Nullable
        String amount,

        @Nullable String currency,

        @Schema(description = "lines that speak against somebody and rest on it; none: it weighs nothing")
        List<String> families) {}
