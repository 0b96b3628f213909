package dev.probity.cases.story;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an arrow says. */
@Schema(description = "What an arrow says.")
public enum ArrowKind {
    GAIN_AFTER_TOUCH,
    PAID
}
