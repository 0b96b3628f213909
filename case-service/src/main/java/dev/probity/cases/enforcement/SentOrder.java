package dev.probity.cases.enforcement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The order of a measure, where it went and what came back. */
@Schema(description = "The order of a measure, where it went and what came back.")
public record SentOrder(
        UUID id,
        Instant orderedAt,
        List<Delivery> deliveries,

        @Schema(description = "as the platform's clock has them, oldest first")
        List<Receipt> receipts) {}
