package dev.probity.scoring.explanation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An innocent explanation and what became of it.
 *
 * @param explanation stable name
 * @param title the explanation in words
 * @param state what became of it
 * @param detail why, with the numbers, in one sentence without names of people
 * @param facts the numbers by name, in order of name
 */
public record Explained(String explanation, String title, Standing state, String detail, Map<String, Double> facts) {
    public Explained {
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}
