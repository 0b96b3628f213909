package dev.probity.cases.record;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With what the log's signatures are held against. */
@Schema(description = "With what the log's signatures are held against.")
public record LogKey(
        @Schema(description = "name of the log") String origin,

        @Schema(description = "Ed25519 verifier key as C2SP signed-note writes it: name+id+key")
        String key) {}
