package dev.probity.local.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows Maven's words: which module, which test, how many so far. */
final class Tally {
    private static final Pattern MODULE = Pattern.compile("\\[INFO\\] Building (.+?) \\S+ +\\[(\\d+)/(\\d+)\\]");
    private static final Pattern RUNNING = Pattern.compile("\\[INFO\\] Running (\\S+)");
    private static final Pattern CLASS_DONE = Pattern.compile(
            "Tests run: (\\d+), Failures: (\\d+), Errors: (\\d+), Skipped: (\\d+), Time elapsed: .* in (\\S+)");
    private static final int MOST_ERRORS = 40;

    private final boolean terminal = System.getProperty("probity.columns") != null;
    private final int columns = Integer.getInteger("probity.columns", 80);
    private final Instant begun = Instant.now();
    private final List<String> errors = new ArrayList<>();
    private int tests;
    private int bad;

    /** Takes one line of Maven's. */
    void line(String line) {
        Matcher building = MODULE.matcher(line);
        Matcher running = RUNNING.matcher(line);
        Matcher done = CLASS_DONE.matcher(line);
        if (building.find()) {
            begin("[" + building.group(2) + "/" + building.group(3) + "] " + building.group(1));
        } else if (running.find()) {
            say(simple(running.group(1)), false);
        } else if (done.find()) {
            classDone(done);
        } else if (line.startsWith("[ERROR]") && errors.size() < MOST_ERRORS) {
            errors.add(line);
        }
    }

    /** Says what runs now. */
    void begin(String what) {
        say(what, true);
    }

    private void classDone(Matcher done) {
        int wrong = Integer.parseInt(done.group(2)) + Integer.parseInt(done.group(3));
        tests += Integer.parseInt(done.group(1));
        bad += wrong;
        if (wrong > 0) {
            say("  FAILED in " + done.group(5), true);
        }
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void say(String what, boolean lasting) {
        String line = "  %s  %d tests%s, %s".formatted(what, tests, bad > 0 ? ", " + bad + " failed" : "", elapsed());
        if (terminal) {
            String cut = line.length() < columns ? line : line.substring(0, columns - 1);
            System.err.print("\r\u001b[K" + cut + (lasting ? "\n" : ""));
        } else if (lasting) {
            System.err.println(line);
        }
    }

    private String elapsed() {
        Duration taken = Duration.between(begun, Instant.now());
        return taken.toMinutes() + ":" + "%02d".formatted(taken.toSecondsPart());
    }

    /** The last word. */
    void end() {
        if (terminal) {
            System.err.print("\r\u001b[K");
        }
    }

    /** What Maven called errors, the first of it. */
    List<String> errors() {
        return List.copyOf(errors);
    }

    int tests() {
        return tests;
    }

    int bad() {
        return bad;
    }
}
