package dev.probity.scoring.finding;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats a sentence whose words go with its counts: {@code "%d {review|reviews}"} says 1 review and 2 reviews. */
public final class Sentence {
    private static final Pattern PART =
            Pattern.compile("%[^a-zA-Z%]*(?<kind>[a-zA-Z%])|\\{(?<one>[^|{}]*)\\|(?<many>[^|{}]*)}");
    private static final String COUNTS = "df";

    private Sentence() {}

    /**
     * The sentence. Of {@code {one|many}} it takes what goes with the last number before it as that number is written, so that 0.96 told as 1 is one.
     *
     * @param words a format of {@link String#format}; values are taken in order and never read for words
     */
    public static String of(String words, Object... values) {
        var sentence = new StringBuilder();
        var part = PART.matcher(words);
        var count = "";
        int taken = 0;
        while (part.find()) {
            part.appendReplacement(sentence, "");
            var kind = part.group("kind");
            if (kind == null) {
                sentence.append(agreeing(part, count));
            } else if (kind.equals("%")) {
                sentence.append('%');
            } else {
                var written = String.format(Locale.ROOT, part.group(), values[taken++]);
                count = COUNTS.contains(kind) ? written : count;
                sentence.append(written);
            }
        }
        return part.appendTail(sentence).toString();
    }

    /** A name of an open vocabulary as people read it: {@code REVIEWER_CONTACT} is reviewer contact. */
    public static String plain(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    private static String agreeing(Matcher part, String count) {
        return part.group(count.equals("1") ? "one" : "many");
    }
}
