package dev.probity.cases.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The book of two-word names. A running number picks one, so that no two people share a name and none can be worked out from a
 * staff id; numbers beside each other give names far apart.
 */
public final class Pseudonyms {
    private static final String BOOK = "/pseudonyms.txt";
    private static final List<String> COLOURS = new ArrayList<>();
    private static final Map<String, BadgeShape> BIRDS = new LinkedHashMap<>();
    private static final List<String> BIRD_NAMES;
    private static final int STRIDE;

    static {
        read();
        BIRD_NAMES = List.copyOf(BIRDS.keySet());
        STRIDE = stride(pairs());
    }

    private Pseudonyms() {}

    /** How many names have two words only; later ones carry a numeral. */
    public static int pairs() {
        return COLOURS.size() * BIRDS.size();
    }

    /** The name with that running number, counted from 0. */
    public static String of(long number) {
        var pairs = pairs();
        var round = number / pairs;
        var pick = (int) ((number % pairs) * STRIDE % pairs);
        var name = COLOURS.get(pick % COLOURS.size()) + " " + BIRD_NAMES.get(pick / COLOURS.size());
        return round == 0 ? name : name + " " + (round + 1);
    }

    /** Badge of a name from this book. */
    public static Badge badge(String name) {
        var words = name.split(" ");
        var shape = words.length > 1 ? BIRDS.getOrDefault(words[1], BadgeShape.CIRCLE) : BadgeShape.CIRCLE;
        var initials = words.length > 1 ? "" + words[0].charAt(0) + words[1].charAt(0) : name.substring(0, 1);
        return new Badge(shape, words[0].toLowerCase(Locale.ROOT), initials);
    }

    /** A step that visits every pair once before it comes back: it shares no factor with their number. */
    private static int stride(int pairs) {
        var step = (int) (pairs * 0.618);
        while (gcd(step, pairs) != 1) {
            step++;
        }
        return step;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static void read() {
        try (var in = Objects.requireNonNull(Pseudonyms.class.getResourceAsStream(BOOK), BOOK)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var line :
                    text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
                var colon = line.indexOf(':');
                var words = line.substring(colon + 1).strip().split("\\s+");
                if (line.substring(0, colon).equals("colours")) {
                    COLOURS.addAll(List.of(words));
                } else {
                    var shape = BadgeShape.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
                    for (var word : words) {
                        BIRDS.put(word, shape);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
