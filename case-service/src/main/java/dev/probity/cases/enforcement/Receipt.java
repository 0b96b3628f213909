package dev.probity.cases.enforcement;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the platform reported of an order. */
@Schema(description = "What the platform reported of an order.")
public record Receipt(
        UUID id,
        ReceiptResult result,
        @Nullable String detail,
        @Schema(description = "by the platform's clock") Instant at,
        Instant receivedAt) {}
