package dev.probity.cases.unmask;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody asked for before. */
@Schema(description = "How many names somebody asked for before, and how many were granted.")
public record AskedBefore(int asked, int granted) {}
