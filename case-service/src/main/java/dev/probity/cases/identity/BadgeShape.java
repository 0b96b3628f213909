package dev.probity.cases.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Frame or silhouette of a badge; people are never a square or a triangle. */
@Schema(description = "Frame or silhouette of a badge; people are never a square or a triangle.")
public enum BadgeShape {
    DIAMOND,
    HEXAGON,
    CIRCLE,
    SHIELD,
    OCTAGON,
    PENTAGON,
    SQUARE,
    TRIANGLE,
    RING
}
