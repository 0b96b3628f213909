package dev.probity.scoring.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionParserTest {
    private static final String SEARCHES = """
            sel_a:
                a: 1
            sel_b:
                b: 1
            filter:
                c: 1
            _hidden:
                d: 1
            words:
                - mimikatz
                - 'event::clear'
            both:
                '|all':
                    - one
                    - two
            maps:
                - a: 2
                - b: 2
            """;

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            sel_a and sel_b                      ¦ {"a":1,"b":1}         ¦ true
            sel_a and sel_b                      ¦ {"a":1}               ¦ false
            sel_a or sel_b and filter            ¦ {"a":1}               ¦ true
            (sel_a or sel_b) and filter          ¦ {"a":1}               ¦ false
            not sel_a or sel_b                   ¦ {"a":1,"b":1}         ¦ true
            not (sel_a or sel_b)                 ¦ {"c":1}               ¦ true
            not not sel_a                        ¦ {"a":1}               ¦ true
            sel_a AND NOT filter                 ¦ {"a":1}               ¦ true
            1 of sel_*                           ¦ {"b":1}               ¦ true
            any of sel_*                         ¦ {"b":1}               ¦ true
            all of sel_*                         ¦ {"b":1}               ¦ false
            1 of *_b                             ¦ {"b":1}               ¦ true
            1 of them                            ¦ {"d":1}               ¦ false
            1 of them                            ¦ {"c":1}               ¦ true
            sel_a and not 1 of filter*           ¦ {"a":1,"c":1}         ¦ false
            words                                ¦ {"z":"x MimiKatz y"}  ¦ true
            words                                ¦ {"z":{"y":"event::clear"}} ¦ true
            words                                ¦ {"mimikatz":1}        ¦ false
            both                                 ¦ {"z":"two one"}       ¦ true
            both                                 ¦ {"z":"one"}           ¦ false
            maps                                 ¦ {"b":2}               ¦ true
            """)
    void conditionJoinsSearchesAsWritten(String condition, String event, boolean expected) {
        assertEquals(expected, SigmaFixtures.matches(SEARCHES + "condition: " + condition, event));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            sel_x                   ¦ there is no search identifier "sel_x"
            sel_a sel_b             ¦ the condition goes on with "sel_b"
            sel_a | count() > 3   ¦ write a correlation rule
            (sel_a                  ¦ a bracket isn't closed
            sel_a and               ¦ the condition ends
            1 of nothing*           ¦ no search identifier fits "nothing*"
            2 of sel_*              ¦ "1 of" and "all of" are
            all of                  ¦ needs "them" or a pattern
            """)
    void brokenConditionIsRefusedWithItsReason(String condition, String reason) {
        RuleDocuments read = SigmaFixtures.read(SigmaFixtures.aRule("x", SEARCHES + "condition: " + condition));
        assertEquals(1, read.problems().size());
        assertTrue(
                read.problems().getFirst().reason().contains(reason),
                read.problems().toString());
    }

    @Test
    void listOfConditionsMeansAnyOfThem() {
        assertTrue(SigmaFixtures.matches(SEARCHES + "condition:\n    - sel_a\n    - sel_b\n", "{\"b\":1}"));
    }

    @Test
    void bracketsBeyondAllMeasureAreRefusedAndDoNoHarm() {
        String deep = "(".repeat(5_000) + "sel_a" + ")".repeat(5_000);
        RuleDocuments read = SigmaFixtures.read(SigmaFixtures.aRule("x", SEARCHES + "condition: " + deep));
        assertTrue(read.problems().getFirst().reason().contains("nested too deeply"));
    }
}
