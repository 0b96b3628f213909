package dev.probity.cases.evidence;

import dev.probity.cases.identity.MerchantLink;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Events of one kind and day in words. */
@Schema(description = "Events of one kind and day in words.")
public record EventLine(
        @Schema(description = "the latest of them") Instant at,
        @Schema(description = "the first of them") Instant from,
        EventKind kind,
        int count,
        @Schema(description = "3 look-ups of M-8812") String title,
        @Schema(description = "no ticket") @Nullable String note,

        @Schema(description = "the line of the bill it supports") @Nullable
        String family,

        @Nullable MerchantLink merchant) {}
