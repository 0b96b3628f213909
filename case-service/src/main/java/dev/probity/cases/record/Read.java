package dev.probity.cases.record;

/** A kind of look into a case, which is an entry of the log as a change is. */
public enum Read {
    READ("Read the case"),
    READ_TIMELINE("Read its timeline"),
    READ_STORY("Read its story"),
    READ_GRAPH("Read its graph"),
    READ_RECORD("Read its record"),
    EXPORTED("Took away the case file");

    private final String words;

    Read(String words) {
        this.words = words;
    }

    String content() {
        return Canonical.json(java.util.Map.of("text", words));
    }
}
