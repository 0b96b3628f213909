package dev.probity.cases.graph;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that parties were seen with. */
@Schema(description = "Something that parties were seen with; its value is nowhere kept.")
public record GraphIdentifier(
        @Schema(description = "PHONE EMAIL BANK_ACCOUNT DEVICE IP CHAT_HANDLE ADDRESS; may grow")
        String kind,

        @Schema(description = "tells it from others of its kind; says nothing of its value")
        String mark) {}
