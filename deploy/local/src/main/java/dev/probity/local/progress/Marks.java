package dev.probity.local.progress;

import java.util.List;

/**
 * The little signs at a line's start, by what the terminal can show.
 *
 * @param begun a stage began
 * @param done it came to its end
 * @param failed it did not
 * @param turning signs shown in turn while it goes on
 * @param full a filled part of a bar
 * @param empty an empty part of a bar
 */
public record Marks(String begun, String done, String failed, List<String> turning, String full, String empty) {
    /** For terminals that show Unicode. */
    public static final Marks UNICODE =
            new Marks("·", "✓", "✗", List.of("⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"), "█", "░");

    /** For all others. */
    public static final Marks ASCII = new Marks("-", "+", "x", List.of("-", "\\", "|", "/"), "#", ".");

    /** What suits a stream of this encoding. */
    public static Marks forEncoding(String encoding) {
        return encoding.toUpperCase(java.util.Locale.ROOT).startsWith("UTF-8") ? UNICODE : ASCII;
    }
}
