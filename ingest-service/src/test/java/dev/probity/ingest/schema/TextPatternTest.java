package dev.probity.ingest.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternTest {
    private static final List<String> PLAIN = List.of(
            "^[!-~]+$",
            "^(staff|merchant|org):[!-~]{1,8}$",
            "^[A-Za-z0-9][A-Za-z0-9 ._:/-]*$",
            "^[A-Z]{2}$",
            "^[A-Z]{2,3}$",
            "^[0-9a-fA-F:.]+$",
            "^[a-c]{2}[0-9][x]*$");
    private static final List<String> OTHERS = List.of(
            "^-?[0-9]{1,15}(\\.[0-9]{1,6})?$", "^[^@\\s]+@[^@\\s]+$", "^[a-z]+[0-9]+$", "^[^a]$", "[a-z]+", "^a|b$");

    @Property(tries = 3_000)
    void aPatternMeansWhatJavasExpressionsMean(
            @ForAll @From("expressions") String regex, @ForAll @From("texts") String text) {
        var toTheEnd = Pattern.compile(regex.replaceAll("\\$$", "\\\\z"));
        assertEquals(toTheEnd.matcher(text).find(), TextPattern.of(regex).matches(text), regex);
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(
                java.util.stream.Stream.concat(PLAIN.stream(), OTHERS.stream()).toList());
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "staff:",
                "org:",
                "merchant",
                ":",
                "a",
                "b",
                "AB",
                "Z",
                "7",
                "42",
                ".",
                "-",
                "@",
                "x",
                " ",
                "\n",
                "é",
                "\u20ac",
                "~",
                "!");
        return pieces.list().ofMaxSize(6).map(list -> String.join("", list));
    }

    @Test
    void identifiersAreCheckedByLoops() {
        PLAIN.forEach(regex -> assertInstanceOf(PlainPattern.class, TextPattern.of(regex), regex));
        OTHERS.forEach(regex -> assertFalse(TextPattern.of(regex) instanceof PlainPattern, regex));
    }

    @ParameterizedTest
    @ValueSource(strings = {"^[!-~]+$", "^[A-Z]{2}$", "^[A-Z]{1}[A-Z]?$", "^(AB|CD)$"})
    void aLineBreakBehindTheTextIsNotPartOfIt(String regex) {
        assertTrue(TextPattern.of(regex).matches("AB"));
        assertFalse(TextPattern.of(regex).matches("AB\n"));
    }
}
