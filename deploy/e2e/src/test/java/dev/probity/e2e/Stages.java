package dev.probity.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The stages of an up, as it printed them line by line. */
final class Stages {
    /** Not those that say meanwhile how far a stage is, after a colon. */
    private static final Pattern BEGUN = Pattern.compile("^ {2}[-·] ([^:]+?)(?: {2}.*)?$", Pattern.MULTILINE);

    private static final Pattern DONE = Pattern.compile("^ {2}[+✓] (.+?) {2}.*\\([\\d.minsh ]+\\)$", Pattern.MULTILINE);

    private Stages() {}

    /** None failed, and none was left to itself. */
    static void assertAllDone(String printed) {
        var done = titles(DONE, printed);
        assertTrue(done.contains("OpenID provider"), printed);
        assertEquals(titles(BEGUN, printed), done, printed);
    }

    private static Set<String> titles(Pattern lines, String printed) {
        return lines.matcher(printed).results().map(line -> line.group(1)).collect(Collectors.toSet());
    }
}
