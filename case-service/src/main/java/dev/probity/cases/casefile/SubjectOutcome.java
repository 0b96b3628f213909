package dev.probity.cases.casefile;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was found of one subject. */
@Schema(description = "What was found of one subject.")
public record SubjectOutcome(@NotNull UUID subject, @NotNull Outcome outcome) {}
