package dev.probity.cases.scoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether scoring answered; what it could not add is missing here, nothing is lost. */
@Schema(description = "Whether scoring answered; what it could not add is missing here, nothing is lost.")
public record ScoringState(boolean available, @Nullable String detail) {
    /** It answered. */
    public static final ScoringState THERE = new ScoringState(true, null);

    /** It did not. */
    public static final ScoringState AWAY = new ScoringState(
            false, "Scoring did not answer; what is shown is as of the last time it did. Nothing is lost.");
}
