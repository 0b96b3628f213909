package dev.probity.bench.cases;

import java.util.Locale;

/** What people do, and how much of pgbench's rate is promised for it. */
enum Work {
    GET("one case, read on the record", 0.25, false),
    LIST("one's own open cases", 0.3, false),
    CLOSED("closed cases, of somebody with 2,000", 0.3, true),
    SEARCH("words looked for, by somebody with 2,000", 0.3, true),
    NOTE("a note and its entry of the log", 0.4, false);

    private final String words;
    private final double promise;
    private final boolean ofVeterans;

    Work(String words, double promise, boolean ofVeterans) {
        this.words = words;
        this.promise = promise;
        this.ofVeterans = ofVeterans;
    }

    /** Whether those do it who have thousands of closed cases. */
    boolean ofVeterans() {
        return ofVeterans;
    }

    String words() {
        return words;
    }

    /** Share of pgbench's rate, 0..1. */
    double promise() {
        return promise;
    }

    /** Its SQL among this package's resources. */
    String script() {
        return name().toLowerCase(Locale.ROOT) + ".sql";
    }
}
