package dev.probity.ingest.schema;

/**
 * One broken rule.
 *
 * @param pointer where, a JSON pointer (RFC 6901) from the event's root; empty for the whole event
 * @param rule which, the keyword of JSON Schema or one of our own rules (json, duplicate, subject, source)
 * @param detail what is expected, in words; never quotes what was sent
 */
public record Violation(String pointer, String rule, String detail) {}
