package dev.probity.cases.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a family of evidence spoke against those who were confirmed, and against those who were cleared. */
@Schema(
        description =
                "How often a family of evidence spoke against those who were confirmed, and against those who were cleared.")
public record FamilyEvidence(String family, String label, Share confirmed, Share cleared) {}
