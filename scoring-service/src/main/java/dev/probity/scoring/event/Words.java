package dev.probity.scoring.event;

import dev.probity.scoring.finding.Sentence;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What events say, in few words. */
public final class Words {
    /** Events may carry texts as long as they like; this is for a line on a screen. */
    private static final int MOST = 80;

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]+");

    private Words() {}

    /** A deed's label, its codes in plain letters, and how many records it moved where that is more than one. */
    public static String of(String label, long records) {
        var words = Arrays.stream(label.split(" "))
                .map(word -> CODE.matcher(word).matches() ? Sentence.plain(word) : word)
                .collect(Collectors.joining(" "));
        return cut(records > 1 ? Sentence.of("%s, %,d {record|records}", words, records) : words);
    }

    static String money(double amount, String currency) {
        return cut(String.format(Locale.ROOT, "%,.2f %s", amount, currency));
    }

    static String stars(double rating) {
        return Sentence.of((rating == Math.rint(rating) ? "%.0f" : "%.2f") + " {star|stars}", rating);
    }

    static String change(String metric, double previous, double value) {
        return cut(of(metric, 0) + " " + number(previous) + " → " + number(value));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }

    private static String cut(String text) {
        return text.length() <= MOST ? text : text.substring(0, MOST - 1) + "…";
    }
}
