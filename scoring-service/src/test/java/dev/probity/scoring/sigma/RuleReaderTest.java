package dev.probity.scoring.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {
    private static final String GOOD = SigmaFixtures.aRule("good", "s:\n    f: a\ncondition: s");

    @Test
    void brokenDocumentsAreNamedByLineAndTheOthersAreRead() {
        String text = GOOD + "---\n" + "title: bad yaml\nlogsource: [\n---\n" + GOOD.replace("good", "also good")
                + "---\n" + SigmaFixtures.aRule("bad modifier", "s:\n    f|nonsense: a\ncondition: s");
        RuleDocuments read = SigmaFixtures.read(text);
        assertEquals(
                List.of("good", "also good"),
                read.rules().stream().map(SigmaRule::title).toList());
        assertEquals(2, read.problems().size());
        List<String> lines = text.lines().toList();
        RuleProblem modifier = read.problems().get(1);
        assertEquals("bad modifier", modifier.rule());
        assertTrue(lines.get(modifier.line() - 1).contains("f|nonsense"), modifier.toString());
        assertTrue(modifier.reason().contains("\"nonsense\" isn't known"));
        RuleProblem yaml = read.problems().get(0);
        assertTrue(yaml.reason().startsWith("not readable as YAML"), yaml.toString());
        assertTrue(yaml.line() >= 8 && yaml.line() <= 11, yaml.toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '¦', quoteCharacter = '~', textBlock = """
            s: {f: a}                               ¦ "condition" is missing
            s: {f: {g: a}}                          ¦ must be a text, number, true, false or null
            s: {'f|re': '(a'}                     ¦ not a regular expression
            s: {'f|re': '(?=a)b'}                 ¦ look-around isn't part of Sigma
            s: {'f|cidr': '10.0.0.0/33'}             ¦ isn't a network
            s: {'f|gt': many}                     ¦ isn't a number
            s: {'f|contains|startswith': a}     ¦ can't stand together
            s: {'f|i': a}                         ¦ may only follow "re"
            s: {'f|expand': '%unknown%'}          ¦ nothing is known of the placeholder %unknown%
            s: {'f|exists': perhaps}              ¦ neither true nor false
            s: {'f|base64': 'a*'}                 ¦ wildcards can't be encoded
            s: {'f|contains': null}               ¦ null can't be combined
            s: {f: []}                              ¦ an empty list matches nothing
            s: {}                                   ¦ an empty mapping matches nothing
            s: {f: a, f: b}                         ¦ stands here twice
            s: &x {f: a}, t: *x                     ¦ aliases
            """)
    void whatIsWrongWithADetectionIsSaid(String detection, String reason) {
        String rule = "title: x\nlogsource: {product: probity}\ndetection: {"
                + detection
                + (reason.contains("missing") ? "}" : ", condition: s}");
        RuleDocuments read = SigmaFixtures.read(rule);
        assertEquals(1, read.problems().size(), read.rules().toString());
        assertTrue(
                read.problems().getFirst().reason().contains(reason),
                read.problems().toString());
        assertEquals(3, read.problems().getFirst().line());
    }

    @ParameterizedTest
    @CsvSource({
        "'title: x', '\"logsource\" is missing'",
        "'logsource: {product: x}', '\"title\" is missing'",
        "'- a', 'must be a mapping'",
        "'title: x\nlogsource: {definition: x}\ndetection: {}', 'neither category nor product nor service'",
        "'title: x\nlevel: grave\nlogsource: {product: x}\ndetection: {}', 'the level \"grave\"'"
    })
    void whatIsWrongWithARuleIsSaid(String rule, String reason) {
        List<RuleProblem> problems = SigmaFixtures.read(rule).problems();
        assertEquals(1, problems.size());
        assertTrue(problems.getFirst().reason().contains(reason), problems.toString());
    }

    @Test
    void nothingIsReadFromNothing() {
        RuleDocuments read = SigmaFixtures.read("\n---\n# only a comment\n---\n");
        assertTrue(
                read.rules().isEmpty() && read.problems().isEmpty(),
                read.problems().toString());
    }
}
