package dev.probity.scoring.rule;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One version of a file of Sigma rules, as it lies on {@code probity.rules}. A version is never changed; the greatest one counts.
 *
 * @param name what the file is called, such as {@code reviewer-contacts.yml}; 1 to 200 letters, digits and {@code . _ -}, the first no dot
 * @param version 1, 2, …
 * @param state what became of it with this version
 * @param text YAML, one document or several; empty once deleted; at most {@link #LONGEST_TEXT} characters
 * @param origin where the change came from
 * @param changedBy who changed it: the name in the token, or what the folder is called
 * @param changedAt when, by the clock of the instance that took it; files changed at once share it, and are known as one lot by it
 */
public record RuleFile(
        String name, int version, State state, String text, Origin origin, String changedBy, Instant changedAt) {
    public static final int LONGEST_TEXT = 500_000;

    /** Versions that are kept of a file. */
    public static final int VERSIONS_KEPT = 20;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final int LONGEST_NAME = 200;

    /** Whether its rules are live. */
    public enum State {
        ENABLED,
        DISABLED,
        DELETED
    }

    /** Where changes come from. */
    public enum Origin {
        /** A person, by REST. */
        REST,
        /** The folder of rules. */
        FOLDER
    }

    public RuleFile {
        if (!named(name)) {
            throw new IllegalArgumentException("not a name of a file of rules: " + name);
        }
        if (version < 1) {
            throw new IllegalArgumentException("versions begin with 1, not " + version);
        }
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("more than " + LONGEST_TEXT + " characters of rules");
        }
        if (state == State.DELETED && !text.isEmpty()) {
            throw new IllegalArgumentException("what is deleted has no text");
        }
        if (changedBy.isBlank()) {
            throw new IllegalArgumentException("somebody changed it");
        }
    }

    /** Whether a file may be called so. */
    public static boolean named(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    /** Its key on the topic. */
    public String key() {
        return key(name, version);
    }

    /** Key of a version of a file. */
    public static String key(String name, int version) {
        return name + "@" + version;
    }
}
