package dev.probity.scoring.finding;

/**
 * Which detector speaks.
 *
 * @param name stable name; bets are learnt by it
 * @param family kind of evidence it looks at
 * @param version version of its arithmetic
 */
public record Detector(String name, Family family, String version) {
    public Detector {
        if (name.isBlank() || name.indexOf('/') >= 0) {
            throw new IllegalArgumentException("a detector's name is neither blank nor has a slash: " + name);
        }
    }
}
