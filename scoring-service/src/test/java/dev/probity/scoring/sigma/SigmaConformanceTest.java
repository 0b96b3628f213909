package dev.probity.scoring.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A sample counts only for the rule that it is named after. */
class SigmaConformanceTest {
    private static final String RULE = """
            title: encoded
            id: 11111111-1111-4111-8111-111111111111
            logsource:
                product: windows
            detection:
                selection:
                    CommandLine|contains: ' -enc '
                condition: selection
            """;

    private static List<String> missed(String name, String text) throws IOException {
        var documents = new RuleReader(Placeholders.NONE).read("rule.yml", RULE);
        assertEquals(List.of(), documents.problems());
        return SigmaConformance.missed(Map.of(name, text), new Matcher(documents.rules()).session());
    }

    @Test
    void oneOfSeveralEventsInASampleIsEnough() throws IOException {
        var events = "{\"CommandLine\":\"dir\"}\n{\"CommandLine\":\"powershell -enc AAAA\"}";
        assertEquals(List.of(), missed("samples/11111111-1111-4111-8111-111111111111.json", events));
    }

    @Test
    void sampleThatNothingMatchesIsMissed() throws IOException {
        assertEquals(
                List.of("11111111-1111-4111-8111-111111111111"),
                missed("samples/11111111-1111-4111-8111-111111111111.json", "{\"CommandLine\":\"dir\"}"));
    }

    @Test
    void sampleThatAnotherRuleMatchesIsMissed() throws IOException {
        assertEquals(
                List.of("22222222-2222-4222-8222-222222222222"),
                missed(
                        "samples/22222222-2222-4222-8222-222222222222.json",
                        "{\"CommandLine\":\"powershell -enc AAAA\"}"));
    }
}
