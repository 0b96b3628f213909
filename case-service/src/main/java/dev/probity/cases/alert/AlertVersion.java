package dev.probity.cases.alert;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alert as somebody saw it. */
@Schema(description = "An alert as somebody saw it.")
public record AlertVersion(
        @NotNull UUID id,

        @Schema(
                description =
                        "version that was seen; an alert with a newer one is left as it is. null where that is no matter")
        @Nullable
        Long version) {}
