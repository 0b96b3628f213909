package dev.probity.cases.wall;

import java.util.Collection;
import java.util.Comparator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calls people whom a reader, or whoever outside of the house is written to, must not know of "a colleague", in texts that name them by their pseudonym. */
public final class Veil {
    private static final String SOMEONE = "a colleague";

    @Nullable
    private final Pattern names;

    private Veil(@Nullable Pattern names) {
        this.names = names;
    }

    /** A name however its words are set apart. */
    private static String anyhow(String name) {
        return Stream.of(name.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    }

    /**
     * The longest name first: one may begin as another does. A number after a name goes with it: it may be part of another's pseudonym, and is no
     * reason to show this one.
     */
    public static Veil over(Collection<String> names) {
        return new Veil(
                names.isEmpty()
                        ? null
                        : Pattern.compile(
                                names.stream()
                                        .sorted(Comparator.comparing(String::length)
                                                .reversed())
                                        .map(Veil::anyhow)
                                        .collect(Collectors.joining(
                                                "|", "(?<![\\p{L}\\p{N}])(?:", ")(?:\\s+\\p{N}+)?(?![\\p{L}\\p{N}])")),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    /** Whom that text names first; null where it names none of them. */
    public @Nullable String named(String text) {
        if (names == null) {
            return null;
        }
        var found = names.matcher(text);
        return found.find() ? found.group() : null;
    }

    /** A text that stands by itself, which begins with a capital. */
    public String sentence(String text) {
        if (names == null) {
            return text;
        }
        var veiled = names.matcher(text).replaceAll(SOMEONE);
        return veiled.isEmpty() ? veiled : Character.toUpperCase(veiled.charAt(0)) + veiled.substring(1);
    }
}
