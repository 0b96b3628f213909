package dev.probity.cases.alert;

import dev.probity.cases.http.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Takes an alert back that was put aside. */
@Schema(description = "Takes an alert back that was put aside.")
public record TakingBack(
        @NotBlank @Size(max = 2000) @PlainText String reason) {}
