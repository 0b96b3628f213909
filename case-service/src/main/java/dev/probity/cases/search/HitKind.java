package dev.probity.cases.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a search found. */
@Schema(description = "What a search found.")
public enum HitKind {
    CASE,
    SUBJECT,
    MERCHANT
}
