package dev.probity.ingest.schema;

import java.util.Set;

/**
 * One broken rule.
 *
 * @param pointer where, a JSON pointer (RFC 6901) from the event's root, of members that we know; empty for the whole event
 * @param rule which, one of {@link #RULES}
 * @param detail what is expected, in words; never quotes what was sent
 */
public record Violation(String pointer, String rule, String detail) {
    /** The rule that a caller sends only for sources that they were granted. */
    public static final String SOURCE = "source";

    /** Keywords of JSON Schema, and rules of our own; those who count refusals begin with all of them at nought. */
    public static final Set<String> RULES = Set.of(
            "type",
            "required",
            "minProperties",
            "maxItems",
            "minLength",
            "maxLength",
            "enum",
            "pattern",
            "format",
            "minimum",
            "maximum",
            "json",
            "depth",
            "duplicate",
            "extension",
            "subject",
            "size",
            "future",
            "past",
            SOURCE,
            "columns");
}
