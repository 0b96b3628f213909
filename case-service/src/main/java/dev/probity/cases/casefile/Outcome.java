package dev.probity.cases.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the investigation found of a subject. */
@Schema(description = "What the investigation found of a subject.")
public enum Outcome {
    CONFIRMED,
    FALSE_ALARM,
    AUTHORISED,
    INSUFFICIENT;

    /** In plain words. */
    public String words() {
        return switch (this) {
            case CONFIRMED -> "confirmed";
            case FALSE_ALARM -> "false alarm";
            case AUTHORISED -> "authorised";
            case INSUFFICIENT -> "insufficient evidence";
        };
    }
}
