package dev.probity.scoring.rule;

import dev.probity.scoring.sigma.Placeholders;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/** Rules to build tests from. */
public final class Shelves {
    public static final Instant MADE = Instant.parse("2026-09-01T09:00:00Z");

    private Shelves() {}

    /** A rule for Probity's own accesses. */
    public static String aRule(String id, String level, String selection) {
        return """
            title: Rule %1$s
            id: %1$s
            level: %2$s
            logsource:
                product: probity
                category: staff_access
            detection:
                selection:
                    %3$s
                condition: selection
            """.formatted(id, level, selection.replace("\n", "\n        "));
    }

    public static RuleFile aFile(String name, int version, RuleFile.State state, String text) {
        return new RuleFile(name, version, state, text, RuleFile.Origin.REST, "dana", MADE.plusSeconds(version));
    }

    /** A record of the topic. */
    public static String json(RuleFile file) {
        return new String(RuleFileJson.write(file), StandardCharsets.UTF_8);
    }

    /** A shelf with these enabled files, by name. */
    static RuleShelf of(Map<String, String> files) {
        var shelf = new RuleShelf(Placeholders.NONE, Runnable::run);
        files.forEach((name, text) -> {
            var file = aFile(name, 1, RuleFile.State.ENABLED, text);
            shelf.changed(file.key(), RuleFileJson.write(file));
        });
        return shelf;
    }
}
