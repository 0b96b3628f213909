package dev.probity.cases.enforcement;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an order which is due could not be made; it is tried again until it is. */
@Schema(description = "That an order which is due could not be made; it is tried again until it is.")
public record OrderDelay(
        @Schema(description = "so often it was tried") int tries,

        @Schema(description = "when it is tried next, or soon after")
        Instant nextAt) {}
