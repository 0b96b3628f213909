package dev.probity.scoring.sigma;

import org.jspecify.annotations.Nullable;

/**
 * One check on one field; equal tests of different rules are made once an event.
 *
 * @param field the field's name, parts of nested fields joined by dots; null means any text of the event (a keyword)
 * @param check what must be so for one of the field's values at least
 */
public record FieldTest(@Nullable String field, Check check) {}
