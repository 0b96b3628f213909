package dev.probity.cases.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many of a group of staff were cleared, of those about whom something was decided. */
@Schema(
        description =
                "How many of a group of staff were cleared, of those about whom something was decided; each person once.")
public record GroupShare(String name, Share cleared) {}
