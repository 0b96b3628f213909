package dev.probity.cases.casefile;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who shall see a case and take part in it. */
@Schema(description = "Who shall see a case and take part in it.")
public record NewMember(
        @Schema(description = "user name of somebody who may read cases") @NotNull @Size(min = 1, max = 128)
        String person) {}
