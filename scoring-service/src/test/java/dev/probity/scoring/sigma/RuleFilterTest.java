package dev.probity.scoring.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFilterTest {
    private static final String RULES = SigmaFixtures.aRule("one", "s:\n    f: a\ncondition: s") + "---\n"
            + SigmaFixtures.aRule("two", "s:\n    f: a\ncondition: s") + "---\n";

    private static String filter(String rules, String product) {
        return "title: not us\nlogsource:\n    product: " + product + "\nfilter:\n    rules: " + rules
                + "\n    selection:\n        who|startswith: adm_\n    condition: not selection\n";
    }

    private static List<String> matched(RuleBook book, String who) {
        return new Matcher(book.rules())
                .session().matches(SigmaFixtures.event("{\"f\":\"a\",\"who\":\"" + who + "\"}")).stream()
                        .map(SigmaRule::title)
                        .toList();
    }

    @Test
    void filterIsPutBeforeTheRulesThatItNames() {
        RuleBook book = new RuleBook(SigmaFixtures.read(RULES + filter("[one]", "probity")));
        assertEquals(List.of(), book.problems());
        assertEquals(List.of("two"), matched(book, "adm_1"));
        assertEquals(List.of("one", "two"), matched(book, "x"));
    }

    @Test
    void filterForAnyIsPutBeforeAllThatSpeakOfItsLogs() {
        assertEquals(List.of(), matched(new RuleBook(SigmaFixtures.read(RULES + filter("any", "probity"))), "adm_1"));
        assertEquals(
                List.of("one", "two"),
                matched(new RuleBook(SigmaFixtures.read(RULES + filter("any", "windows"))), "adm_1"));
    }

    @Test
    void filterForARuleThatIsNotHereIsTold() {
        RuleBook book = new RuleBook(SigmaFixtures.read(RULES + filter("[one, three]", "probity")));
        assertTrue(book.problems().getFirst().reason().contains("three"));
        assertEquals(List.of("two"), matched(book, "adm_1"));
    }
}
