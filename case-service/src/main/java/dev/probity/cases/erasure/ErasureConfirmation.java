package dev.probity.cases.erasure;

import dev.probity.cases.casefile.ErasureGround;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the words of a case are destroyed now. */
@Schema(description = "That the words of a case are destroyed now.")
public record ErasureConfirmation(
        @Schema(description = "the one that was asked for, so that nobody confirms another than they read") @NotNull
        ErasureGround ground) {}
