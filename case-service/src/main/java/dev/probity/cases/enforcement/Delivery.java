package dev.probity.cases.enforcement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an order came on its way to one place. */
@Schema(description = "How far an order came on its way to one place.")
public record Delivery(
        @Schema(description = "a topic, or the name of a configured endpoint")
        String place,

        int tries,
        @Nullable Instant sentAt,
        @Schema(description = "given up then") @Nullable Instant deadAt,
        @Schema(description = "not tried before") @Nullable Instant nextTryAt,

        @Schema(description = "why the last try failed") @Nullable
        String failure) {}
