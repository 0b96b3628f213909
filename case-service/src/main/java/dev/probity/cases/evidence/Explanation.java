package dev.probity.cases.evidence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An innocent explanation that was looked into. */
@Schema(description = "An innocent explanation that was looked into.")
public record Explanation(String title, ExplanationState state, String detail) {}
