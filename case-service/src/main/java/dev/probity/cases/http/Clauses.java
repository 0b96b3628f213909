package dev.probity.cases.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions of a query, gathered one by one, and their parameters. */
public final class Clauses {
    /** For so many people at most a name stands in a list. */
    public static final int MOST_CALLED = 1000;

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

    /** Of those alone whose name begins so, in its first word or after it, and whom the reader sees. */
    public Clauses called(String subjectId, String q) {
        return and(called("%s", subjectId, MOST_CALLED, "called"), "called", prefix(q.strip()));
    }

    /**
     * The same as a condition, or of what belongs to them. The database finds names by an index, for which the wall leaves no room in a query of our own: it is asked about everybody first.
     *
     * @param theirs what is asked for of them, in SQL; {@code %s} stands for their ids
     * @param id what has to be among it, in HQL
     * @param most how many of them count
     * @param q name of the parameter that holds the pattern
     */
    public static String called(String theirs, String id, int most, String q) {
        return "cast(sql('? = any(array(%s))', %s, :%s) as Boolean) = true"
                .formatted(theirs.formatted("select subjects_called(?, " + most + ")"), id, q);
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
