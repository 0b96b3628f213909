package dev.probity.cases.story;

import dev.probity.cases.evidence.EventKind;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a mark on a swim-lane means. */
@Schema(description = "What a mark on a swim-lane means.")
public enum MarkKind {
    TOUCH,
    POWER,
    GAIN,
    PAYMENT,
    CONTACT;

    /** Empty for events that make no mark. */
    static Optional<MarkKind> of(EventKind kind) {
        return switch (kind) {
            case LOOKUP, LOG_RECORD -> Optional.of(TOUCH);
            case POWER -> Optional.of(POWER);
            case REVIEW_VANISHED, GAIN -> Optional.of(GAIN);
            case PAYMENT -> Optional.of(PAYMENT);
            case CONTACT, IDENTIFIER -> Optional.of(CONTACT);
            case REVIEW_POSTED, TICKET, TIP, OTHER -> Optional.empty();
        };
    }
}
