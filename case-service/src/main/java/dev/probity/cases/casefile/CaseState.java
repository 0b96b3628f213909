package dev.probity.cases.casefile;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a case stands. */
@Schema(description = "OPEN until someone takes it up, INVESTIGATING, CLOSED for good (new evidence opens a new case).")
public enum CaseState {
    OPEN,
    INVESTIGATING,
    CLOSED;

    /** To where one may move it; closing is a decision of its own. */
    public List<CaseState> next() {
        return switch (this) {
            case OPEN -> List.of(INVESTIGATING);
            case INVESTIGATING -> List.of(OPEN);
            case CLOSED -> List.of();
        };
    }

    /** In plain words. */
    public String words() {
        return switch (this) {
            case OPEN -> "Open";
            case INVESTIGATING -> "Investigating";
            case CLOSED -> "Closed";
        };
    }
}
