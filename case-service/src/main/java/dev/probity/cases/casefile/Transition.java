package dev.probity.cases.casefile;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moves a case. */
@Schema(description = "Moves a case.")
public record Transition(@NotNull CaseState to) {}
