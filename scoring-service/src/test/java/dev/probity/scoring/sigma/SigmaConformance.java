package dev.probity.scoring.sigma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code SigmaConformance FOLDER OUT} holds the engine against the world's own rules, the events that some of them must match, and the specification's samples, and writes
 * as JSON what it found. {@code deploy/bench/run real} starts it.
 */
final class SigmaConformance {
    /** The one placeholder that public rules use, and some values for it. */
    private static final Map<String, List<String>> VALUES = Map.of("known_cdcs", List.of("dc1", "dc2"));

    private SigmaConformance() {}

    /**
     * What is written.
     *
     * @param files of public rules
     * @param compiled rules and correlations of them that are live as they stand
     * @param reasons why others are not, and of how many each is said
     * @param compiledWithValues how many are live once placeholders have values
     * @param reasonsWithValues why others are not even then
     * @param samples events, one file for each of some rules
     * @param missed rules that do not match the sample that bears their id
     * @param specification documents in the specification's own tests
     * @param unread of them, with the reason
     */
    record Told(
            int files,
            int compiled,
            Map<String, Integer> reasons,
            int compiledWithValues,
            Map<String, Integer> reasonsWithValues,
            int samples,
            List<String> missed,
            int specification,
            List<String> unread) {}

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        var texts = Archive.unpack(folder.resolve("rules.tar.gz"), name -> name.endsWith(".yml"));
        System.out.println("rules as they are");
        var plain = book(texts, Placeholders.NONE);
        System.out.println("rules with values for placeholders");
        var valued = book(texts, new Placeholders(VALUES));
        System.out.println("samples");
        var samples = Archive.unpack(folder.resolve("samples.tar.gz"), name -> name.endsWith(".json"));
        var unread = new ArrayList<String>();
        int specification = specification(folder.resolve("tests"), unread);
        var told = new Told(
                texts.size(),
                live(plain),
                reasons(plain),
                live(valued),
                reasons(valued),
                samples.size(),
                missed(samples, new Matcher(plain.rules()).session()),
                specification,
                unread);
        new ObjectMapper().writeValue(new File(args[1]), told);
    }

    private static RuleBook book(Map<String, String> texts, Placeholders placeholders) {
        var reader = new RuleReader(placeholders);
        var documents = new RuleDocuments();
        texts.forEach((name, text) -> documents.add(reader.read(name, text)));
        return new RuleBook(documents);
    }

    private static int live(RuleBook book) {
        return book.rules().size() + book.correlations().size();
    }

    private static Map<String, Integer> reasons(RuleBook book) {
        var reasons = new TreeMap<String, Integer>();
        book.problems().forEach(problem -> reasons.merge(problem.reason(), 1, Integer::sum));
        return reasons;
    }

    /** Ids of rules that match none of the events in the sample named after them. */
    static List<String> missed(Map<String, String> samples, Matcher.Session session) throws IOException {
        var missed = new ArrayList<String>();
        for (var sample : samples.entrySet()) {
            var rule = sample.getKey().replaceAll(".*/|\\.json$", "");
            if (events(sample.getValue()).stream()
                    .flatMap(event -> session.matches(Pipeline.WINDOWS.read(event, List.of())).stream())
                    .noneMatch(match -> match.id().equals(rule))) {
                missed.add(rule);
            }
        }
        return missed;
    }

    /** A sample may be several events, one after the other. */
    private static List<JsonNode> events(String text) throws IOException {
        try (var values = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(text)) {
            return values.readAll();
        }
    }

    private static int specification(Path folder, List<String> unread) throws IOException {
        try (var walk = Files.walk(folder)) {
            var files = walk.filter(Files::isRegularFile).sorted().toList();
            for (var file : files) {
                var read = new RuleReader(Placeholders.NONE).read(file.toString(), Files.readString(file));
                read.problems().forEach(problem -> unread.add(folder.relativize(file) + ": " + problem.reason()));
                if (read.rules().size()
                                + read.correlations().size()
                                + read.filters().size()
                        == 0) {
                    unread.add(folder.relativize(file) + ": nothing was read");
                }
            }
            return files.size();
        }
    }
}
