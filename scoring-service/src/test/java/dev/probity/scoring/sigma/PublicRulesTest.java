package dev.probity.scoring.sigma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The world's own rules, and events that they must find; skipped where the data isn't at hand. */
class PublicRulesTest {
    private static final Path DATA =
            Path.of(System.getenv().getOrDefault("PROBITY_TEST_DATA", "../../shared/data"), "sigma");
    private static RuleDocuments documents = new RuleDocuments();

    @BeforeAll
    static void readAll() throws IOException {
        assumeTrue(
                Files.isDirectory(DATA),
                "the public rules aren't at " + DATA.toAbsolutePath().normalize());
        RuleReader reader = new RuleReader(Placeholders.NONE);
        documents = new RuleDocuments();
        unpack("rules.tar.gz", name -> name.endsWith(".yml"))
                .forEach((name, text) -> documents.add(reader.read(name, text)));
    }

    @Test
    void everyPublicRuleIsReadOrSaysWhyNot() {
        assertTrue(documents.rules().size() > 3_700, documents.rules().size() + " rules");
        List<String> reasons = documents.problems().stream()
                .map(RuleProblem::reason)
                .distinct()
                .toList();
        assertEquals(
                List.of("nothing is known of the placeholder %known_cdcs%: name its values in the rules' settings"),
                reasons);
    }

    /** With values for the one placeholder that public rules use every one of them is live. */
    @Test
    void everyPublicRuleFitsTogetherOncePlaceholdersHaveValues() throws IOException {
        RuleReader reader = new RuleReader(new Placeholders(Map.of("known_cdcs", List.of("dc1.example.com"))));
        RuleDocuments all = new RuleDocuments();
        unpack("rules.tar.gz", name -> name.endsWith(".yml")).forEach((name, text) -> all.add(reader.read(name, text)));
        RuleBook book = new RuleBook(all);
        assertEquals(List.of(), book.problems());
        assertEquals(
                documents.rules().size() + documents.problems().size(),
                book.rules().size());
    }

    /** The specification's own samples: all are read, and their filters find the rules that they are for where those are public. */
    @Test
    void specificationsSamplesAreRead() throws IOException {
        try (var files = Files.walk(DATA.resolve("tests"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                RuleDocuments read = new RuleReader(Placeholders.NONE).read(file.toString(), Files.readString(file));
                assertEquals(List.of(), read.problems());
                assertEquals(
                        1,
                        read.rules().size()
                                + read.correlations().size()
                                + read.filters().size(),
                        file.toString());
            }
        }
    }

    @Test
    void everySampleIsFoundByTheRuleItIsFor() throws IOException {
        Matcher.Session session = new Matcher(documents.rules()).session();
        List<String> missed = new ArrayList<>();
        Map<String, String> samples = unpack("samples.tar.gz", name -> name.endsWith(".json"));
        assertEquals(98, samples.size());
        samples.forEach((name, text) -> {
            String rule = name.replaceAll(".*/|\\.json$", "");
            boolean found = events(text).stream()
                    .map(event -> Pipeline.WINDOWS.read(event, List.of()))
                    .flatMap(event -> session.matches(event).stream())
                    .anyMatch(match -> match.id().equals(rule));
            if (!found) {
                missed.add(rule);
            }
        });
        assertEquals(List.of(), missed);
    }

    /** A sample may be several events, one after the other. */
    private static List<JsonNode> events(String text) {
        try {
            return new ObjectMapper()
                    .readerFor(JsonNode.class)
                    .<JsonNode>readValues(text)
                    .readAll();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static Map<String, String> unpack(String archive, Predicate<String> wanted) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (InputStream file = Files.newInputStream(DATA.resolve(archive));
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(file)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && wanted.test(entry.getName())) {
                    texts.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }
}
