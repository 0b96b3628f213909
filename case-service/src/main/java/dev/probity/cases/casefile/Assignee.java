package dev.probity.cases.casefile;

import org.jspecify.annotations.Nullable;

/**
 * To whom work is given.
 *
 * @param id user name; null for nobody
 * @param name how colleagues know them
 */
public record Assignee(@Nullable String id, String name) {
    /** Nobody. */
    public static final Assignee NOBODY = new Assignee(null, "nobody");
}
