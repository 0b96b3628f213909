package dev.probity.cases.casefile;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a case waits for somebody else's answer: since when, who raised it, and why. */
@Schema(description = "That a case waits for somebody else's answer.")
public record Escalation(
        Instant at,

        @Schema(description = "id \"probity\" where its clock ran out")
        Person by,

        String reason) {}
