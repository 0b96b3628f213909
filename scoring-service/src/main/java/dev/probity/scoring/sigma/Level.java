package dev.probity.scoring.sigma;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How grave its author calls a rule (Sigma specification, "Level"). */
public enum Level {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL;

    static Optional<Level> of(String word) {
        return Arrays.stream(values())
                .filter(level -> level.word().equals(word))
                .findFirst();
    }

    /** As Sigma writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
