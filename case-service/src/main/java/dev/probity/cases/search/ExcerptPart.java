package dev.probity.cases.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of a text; the text is its parts one after the other.
 *
 * @param text as it was written, to be shown as text and nothing else
 * @param found whether it is what was looked for
 */
@Schema(description = "A part of a text; the text is its parts one after the other. Show it as text, never as markup.")
public record ExcerptPart(String text, boolean found) {}
