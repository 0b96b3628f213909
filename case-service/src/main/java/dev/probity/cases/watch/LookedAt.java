package dev.probity.cases.watch;

/** What was looked at. */
public enum LookedAt {
    CASE("CASE_FILE"),
    SUBJECT("SUBJECT_FILE"),
    ALERT("ALERT_FILE");

    private final String dataClass;

    LookedAt(String dataClass) {
        this.dataClass = dataClass;
    }

    /** As events call it. */
    String dataClass() {
        return dataClass;
    }
}
