package dev.probity.cases.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions of a query, gathered one by one, and their parameters. */
public final class Clauses {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** A condition, with its parameters as name and value in turn. */
    public Clauses and(String condition, Object... named) {
        conditions.add("(" + condition + ")");
        for (var i = 0; i < named.length; i += 2) {
            parameters.put((String) named[i], named[i + 1]);
        }
        return this;
    }

    public String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /** A pattern for LIKE that finds texts with this start; signs that LIKE would read are taken literally. */
    public static String prefix(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + "%";
    }
}
