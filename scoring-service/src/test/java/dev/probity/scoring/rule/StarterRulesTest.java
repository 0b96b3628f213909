package dev.probity.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.scoring.sigma.LogEvent;
import dev.probity.scoring.sigma.LogSource;
import dev.probity.scoring.sigma.Placeholders;
import dev.probity.scoring.sigma.Preview;
import dev.probity.scoring.sigma.RuleBook;
import dev.probity.scoring.sigma.RuleDocuments;
import dev.probity.scoring.sigma.RuleReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The starter set: every rule is live, and finds of the samples beside it those that it should, and no others. */
class StarterRulesTest {
    private static final Path FOLDER = Path.of("../deploy/charts/scoring-service/files/rules");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RuleBook book = new RuleBook(new RuleDocuments());
    private static LiveRules live = LiveRules.NONE;

    @BeforeAll
    static void readAll() throws IOException {
        var texts = RuleFolder.texts(FOLDER);
        var documents = new RuleDocuments();
        texts.forEach((name, text) -> documents.add(new RuleReader(Placeholders.NONE).read(name, text)));
        book = new RuleBook(documents);
        live = Shelves.of(texts).settle();
    }

    record Case(String rule, String says, boolean matches, List<Preview.Sample> events) {
        @Override
        public String toString() {
            return rule + (matches ? " matches " : " passes over ") + says;
        }
    }

    static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (var file : files.filter(one -> one.toString().endsWith(".samples.json"))
                    .sorted()
                    .toList()) {
                var json = JSON.readTree(file.toFile());
                for (var one : json.get("cases")) {
                    cases.add(new Case(
                            json.get("rule").textValue(),
                            one.get("says").textValue(),
                            one.get("matches").booleanValue(),
                            events(one.get("events"))));
                }
            }
        }
        return cases;
    }

    private static List<Preview.Sample> events(JsonNode events) {
        var samples = new ArrayList<Preview.Sample>();
        for (var event : events) {
            var source = new LogSource(RuleEvents.category(event.get("type").textValue()), "probity", null);
            var read = LogEvent.of(List.of(source), event.get("data"))
                    .with("event.subject", event.get("subject").textValue());
            samples.add(new Preview.Sample(
                    "e" + samples.size(), Instant.parse(event.get("time").textValue()), read));
        }
        return samples;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ruleFindsWhatItShouldAndNothingElse(Case one) {
        var result = Preview.of(book, one.events());
        var found = Stream.concat(
                        result.matched().stream().map(match -> match.rule().id()),
                        result.correlated().stream()
                                .map(match -> match.correlation().rule().id()))
                .toList();
        assertEquals(one.matches(), found.contains(one.rule()), found::toString);
    }

    @Test
    void everyRuleIsLiveOnTheStream() {
        assertEquals(List.of(), live.problems());
        assertTrue(live.rules().stream().filter(live::speaks).count() >= 10);
    }

    @Test
    void everyRuleThatSpeaksHasSamplesOfBothKinds() throws IOException {
        var speaking = new TreeSet<String>();
        live.rules().stream().filter(live::speaks).forEach(rule -> speaking.add(rule.id()));
        for (boolean matches : new boolean[] {true, false}) {
            var sampled = new TreeSet<String>();
            cases().stream().filter(one -> one.matches() == matches).forEach(one -> sampled.add(one.rule()));
            assertEquals(speaking, sampled);
        }
    }
}
