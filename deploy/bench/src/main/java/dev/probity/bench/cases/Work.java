package dev.probity.bench.cases;

import java.util.Locale;

/** What people do, and how much of pgbench's rate is promised for it. */
enum Work {
    GET("one case, read on the record", 0.25),
    LIST("one's own open cases", 0.3),
    NOTE("a note and its entry of the log", 0.4);

    private final String words;
    private final double promise;

    Work(String words, double promise) {
        this.words = words;
        this.promise = promise;
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
