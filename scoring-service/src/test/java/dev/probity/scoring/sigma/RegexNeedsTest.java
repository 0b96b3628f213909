package dev.probity.scoring.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexNeedsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
        net\\s+user                     ¦ net & user
        (?i)\\\\(venv|python(.+)?)\\\\lib ¦ \\ & python|venv & \\lib
        a{2}bc                          ¦ a & bc
        ab?c                            ¦ abc|ac
        (foo|bar)baz                    ¦ barbaz|foobaz
        foo.*|bar                       ¦ bar|foo
        foo|.*                          ¦ ~~
        [-/–]enc                        ¦ -enc
        ^\\s-[FTd]\\s$                  ¦ -d|-f|-t
        \\w{3,}                         ¦ ~~
        (?:x(?P<n>yz))+                 ¦ xyz
        \\x41b                          ¦ b
        """)
    void whatMustStandInAValueIsFound(String regex, String needs) {
        var found = RegexNeeds.of(regex).sets().stream()
                .map(set -> set.stream().sorted().collect(Collectors.joining("|")))
                .collect(Collectors.joining(" & "));
        assertEquals(needs, found);
    }

    @Provide
    Arbitrary<String> regexes() {
        var atoms = Arbitraries.of(
                "a",
                "B",
                "-",
                "/",
                ".",
                "\\s",
                "[ab]",
                "[^a]",
                "\\-",
                "\\d",
                "ab",
                "^",
                "$",
                "\\b",
                "k",
                "[A-b]{4}a",
                "[-/]{4,6}k");
        var repeated = atoms.flatMap(atom -> Arbitraries.of("", "", "", "*", "+", "?", "{2}", "{0,1}", "+?")
                .map(how -> atom.length() == 2 && atom.equals("ab") ? "(ab)" + how : atom + how));
        var sequence = repeated.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts));
        var grouped = sequence.list().ofMinSize(1).ofMaxSize(3).map(parts -> "(" + String.join("|", parts) + ")");
        return Arbitraries.oneOf(
                sequence,
                grouped,
                sequence.flatMap(one -> grouped.map(two -> one + two)),
                sequence.flatMap(one -> sequence.map(two -> "(?i)" + one + "|" + two)));
    }

    /** Whatever an expression fits has what it needs: the one promise that must hold. */
    @Property(tries = 3_000)
    void noValueThatFitsIsKeptFromTheExpression(@ForAll("regexes") String regex, @ForAll("values") String value) {
        var check = Check.Regex.of(Pattern.compile(regex));
        if (check.pattern().matcher(value).find()) {
            assertTrue(check.mayFit(new Folded(value)), regex + " in " + value);
        }
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings().withChars("abAB-/ 1kK\u212a\u2013").ofMaxLength(8);
    }

    @ParameterizedTest
    @CsvSource({
        "' [0-7]{7,13}', 1234567, true",
        "' [0-7]{7,13}', 123456 1, false",
        "'[A-F]{4}', xabcdx, true",
        "'([a-f]{4})?', x, true",
        "'[a-f]{4}|x', x, true",
        "'\\[a-f]{4}', x, true"
    })
    void valueWithoutARunThatIsNeededIsKeptFromTheExpression(String regex, String value, boolean hasRuns) {
        assertEquals(hasRuns, RegexRun.of(regex).stream().allMatch(run -> run.in(new Folded(value).squeezed())));
    }

    @org.junit.jupiter.api.Test
    void bestIsTheSetWhoseShortestTextIsLongest() {
        assertEquals(Set.of("abc", "defg"), RegexNeeds.best(List.of(Set.of("a"), Set.of("abc", "defg"))));
    }

    @ParameterizedTest
    @CsvSource({"'.{1000,}', 1000", "'(ab|c)+d?', 1", "'(?i)\\s-x{2}', 4", "'^$', 0"})
    void shortestTextThatFitsIsKnown(String regex, int shortest) {
        assertEquals(shortest, RegexNeeds.of(regex).shortest());
    }
}
