package dev.probity.scoring.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MatcherTest {
    /** Many rules at once must answer as each alone, with nothing shared and nothing looked up. */
    @Property(tries = 400)
    void manyRulesTogetherMatchWhatEachMatchesAlone(
            @ForAll("detections") List<String> detections, @ForAll("events") String json) {
        List<SigmaRule> rules = new ArrayList<>();
        for (int i = 0; i < detections.size(); i++) {
            rules.addAll(SigmaFixtures.read(SigmaFixtures.aRule("rule " + i, detections.get(i)))
                    .rules());
        }
        assertEquals(detections.size(), rules.size());
        LogEvent event = SigmaFixtures.event(json);
        Matcher.Session session = new Matcher(rules).session();
        session.matches(SigmaFixtures.event("{\"f\":\"aXb\"}")); // what was remembered of another event must not count
        List<String> together =
                session.matches(event).stream().map(SigmaRule::title).toList();
        List<String> alone = rules.stream()
                .filter(rule -> Naive.holds(rule.condition(), event))
                .map(SigmaRule::title)
                .toList();
        assertEquals(alone, together);
    }

    @Provide
    Arbitrary<List<String>> detections() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("abX-/*?.").ofMinLength(1).ofMaxLength(6);
        Arbitrary<String> key = Arbitraries.of(
                "f",
                "g",
                "f|contains",
                "f|startswith",
                "g|endswith",
                "f|windash|contains",
                "f|cased",
                "g|contains|cased",
                "'|all'",
                "f|neq");
        Arbitrary<String> test = Combinators.combine(
                        key, text.list().ofMinSize(1).ofMaxSize(3))
                .as((k, values) -> "    " + k + ":\n"
                        + values.stream().map(v -> "        - '" + v + "'\n").collect(Collectors.joining()));
        Arbitrary<String> regex = Arbitraries.of(
                        "a+b", "(?i)ab|X-", "[ab]{2}", "b?a", "^a.*b$", "\\.", "a{0,2}X", "(ab)+/")
                .map(value -> "    f|re: '" + value + "'\n");
        Arbitrary<String> other = Arbitraries.of(
                "    f: null\n",
                "    g|exists: true\n",
                "    f|exists: false\n",
                "    f|gt: 3\n",
                "    f|fieldref: g\n");
        Arbitrary<String> search = Arbitraries.oneOf(test, test, test, regex, other);
        Arbitrary<String> condition =
                Arbitraries.of("a", "a and b", "a or b", "a and not b", "not a", "not (a and b)", "1 of *", "all of *");
        return Combinators.combine(search, search, condition)
                .as((a, b, joined) -> "a:\n" + a + "b:\n" + b + "condition: " + joined)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> events() {
        Arbitrary<String> value = Arbitraries.oneOf(
                Arbitraries.strings().withChars("abAxX-/.*").ofMaxLength(12).map(text -> '"' + text + '"'),
                Arbitraries.of("null", "5", "2", "[\"ab\",\"X-\"]", "{\"a\":\"bX\"}"));
        return Combinators.combine(value, value, Arbitraries.integers().between(0, 3))
                .as((f, g, which) -> switch (which) {
                    case 0 -> "{\"f\":" + f + "}";
                    case 1 -> "{\"g\":" + g + "}";
                    default -> "{\"f\":" + f + ",\"g\":" + g + "}";
                });
    }

    @Test
    void rulesForOtherKindsOfLogAreNotTried() {
        List<SigmaRule> rules = SigmaFixtures.read(SigmaFixtures.aRule("x", "s:\n    f: a\ncondition: s"))
                .rules();
        Matcher.Session session = new Matcher(rules).session();
        assertEquals(
                1,
                session.matches(LogEvent.of(List.of(SigmaFixtures.PROBITY), SigmaFixtures.json("{\"f\":\"a\"}")))
                        .size());
        assertEquals(
                0,
                session.matches(LogEvent.of(
                                List.of(new LogSource(null, "windows", null)), SigmaFixtures.json("{\"f\":\"a\"}")))
                        .size());
        assertEquals(
                1,
                session.matches(LogEvent.of(List.of(), SigmaFixtures.json("{\"f\":\"a\"}")))
                        .size());
    }
}
