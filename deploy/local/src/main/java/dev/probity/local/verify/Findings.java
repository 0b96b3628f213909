package dev.probity.local.verify;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong, each in one sentence that names where; and what was found right. */
public final class Findings {
    private final List<String> wrong = new ArrayList<>();
    private final List<String> right = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void wrong(String sentence) {
        if (!wrong.contains(sentence)) {
            wrong.add(sentence);
        }
    }

    void right(String sentence) {
        right.add(sentence);
    }

    void note(String sentence) {
        notes.add(sentence);
    }

    /** Runs a check and says what holds if it found nothing wrong. */
    void check(Runnable check, String holds) {
        int before = wrong.size();
        check.run();
        if (wrong.size() == before) {
            right(holds);
        }
    }

    /** What was changed. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** What holds. */
    public List<String> right() {
        return List.copyOf(right);
    }

    /** What whoever reads this should know besides. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Whether nothing was changed. */
    public boolean isWhole() {
        return wrong.isEmpty();
    }
}
