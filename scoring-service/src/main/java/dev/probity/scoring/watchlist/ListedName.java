package dev.probity.scoring.watchlist;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One name of an entry of the list.
 *
 * @param entry number of the entry; its aliases have the same
 * @param words the name, as {@link #words} takes it apart
 */
public record ListedName(String entry, List<String> words) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Says what kind of company it is, not which. */
    private static final Set<String> LEGAL_FORMS = Set.of(
            "co",
            "company",
            "corp",
            "corporation",
            "inc",
            "incorporated",
            "ltd",
            "limited",
            "llc",
            "llp",
            "plc",
            "gmbh",
            "ag",
            "sa",
            "sarl",
            "srl",
            "spa",
            "bv",
            "nv",
            "oy",
            "ab",
            "as",
            "jsc",
            "ojsc",
            "pjsc",
            "ooo",
            "oao",
            "zao",
            "sal",
            "fze",
            "fzc",
            "fzco",
            "pvt",
            "pte",
            "pty",
            "sdn",
            "bhd",
            "the",
            "and",
            "of");

    public ListedName {
        words = List.copyOf(words);
    }

    /** Words of a name in lower case, without accents, signs and legal forms; all of them where it is made of nothing else. */
    public static List<String> words(String name) {
        var plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var all = Stream.of(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
        var telling = all.stream().filter(word -> !LEGAL_FORMS.contains(word)).toList();
        return telling.isEmpty() ? all : telling;
    }

    /** The words written as one: many a name is told apart from its alias by a space only. */
    String joined() {
        return String.join("", words);
    }
}
