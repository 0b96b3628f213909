package dev.probity.cases.casefile;

import dev.probity.cases.identity.Person;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody asked for the words of the case to be destroyed, and nobody has decided on it. */
@Schema(description = "That somebody asked for the words of the case to be destroyed, and nobody has decided on it.")
public record Erasure(
        Instant at,
        Person by,
        ErasureGround ground,

        @Schema(description = "destroyed with the words") String reason) {}
