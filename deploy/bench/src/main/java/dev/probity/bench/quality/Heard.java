package dev.probity.bench.quality;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What was made of a story, with its truth beside it.
 *
 * @param done what was told
 * @param told the truth
 * @param people who works there, by party
 * @param scores of each contender, by day and member of staff; what is not there is as innocent as can be
 * @param bills heaviest decibans of every subject of any kind
 * @param without the same without one detector, by detector
 * @param windows last word on each window
 */
record Heard(
        StoryRun.Done done,
        Told told,
        Map<String, Person> people,
        Map<String, NavigableMap<LocalDate, Map<String, Double>>> scores,
        Map<String, Double> bills,
        Map<String, Map<String, Double>> without,
        List<WindowWord> windows) {
    static final String PROBITY = "Probity";

    /**
     * @param subject about whom
     * @param detector who says it
     * @param horizon of which span
     * @param eValue how much
     */
    record WindowWord(String subject, String detector, String horizon, double eValue) {}

    static Heard read(StoryRun.Done done, Path stories) throws IOException {
        var folder = stories.resolve(done.plan().name());
        var people = new TreeMap<String, Person>();
        for (var row : rows(folder, "people.tsv")) {
            people.put(row[0], new Person(row[0], row[1], row[2], row[3], row[4]));
        }
        var scores = new LinkedHashMap<String, NavigableMap<LocalDate, Map<String, Double>>>();
        for (var row : rows(folder, "days.tsv")) {
            if (row[1].startsWith("staff:")) {
                put(scores, PROBITY, row[0], row[1], row[2]);
            }
        }
        for (var row : rows(folder, "baselines.tsv")) {
            put(scores, row[0], row[1], row[2], row[3]);
        }
        var bills = new HashMap<String, Double>();
        var without = new TreeMap<String, Map<String, Double>>();
        peaks(rows(folder, "peaks.tsv"), bills, without);
        var windows = new ArrayList<WindowWord>();
        for (var row : rows(folder, "windows.tsv")) {
            windows.add(new WindowWord(row[0], row[1], row[3], Double.parseDouble(row[5])));
        }
        try (var truth = reader(folder.resolve("truth.ndjson.gz"))) {
            return new Heard(done, Told.read(truth), people, scores, bills, without, windows);
        }
    }

    private static void put(
            Map<String, NavigableMap<LocalDate, Map<String, Double>>> scores,
            String contender,
            String day,
            String subject,
            String score) {
        scores.computeIfAbsent(contender, any -> new TreeMap<>())
                .computeIfAbsent(LocalDate.parse(day), any -> new HashMap<>())
                .put(subject, Double.parseDouble(score));
    }

    private static void peaks(
            List<String[]> rows, Map<String, Double> bills, Map<String, Map<String, Double>> without) {
        var head = rows.getFirst();
        for (var row : rows.subList(1, rows.size())) {
            bills.put(row[0], Double.parseDouble(row[1]));
            for (int i = 2; i < row.length; i++) {
                without.computeIfAbsent(head[i], any -> new HashMap<>()).put(row[0], Double.parseDouble(row[i]));
            }
        }
    }

    /** Subjects of one kind with their heaviest bill. */
    static Map<String, Double> of(Map<String, Double> bills, String kind) {
        var some = new TreeMap<>(bills);
        some.keySet().removeIf(subject -> !subject.startsWith(kind + ":"));
        return some;
    }

    /** The highest score that each member of staff ever had with a contender. */
    Map<String, Double> peaks(String contender) {
        var peaks = new TreeMap<String, Double>();
        scores.getOrDefault(contender, new TreeMap<>())
                .values()
                .forEach(day -> day.forEach((subject, score) -> peaks.merge(subject, score, Math::max)));
        return peaks;
    }

    private static List<String[]> rows(Path folder, String name) throws IOException {
        try (var lines = reader(folder.resolve(name + ".gz"))) {
            return lines.lines().map(line -> line.split("\t", -1)).toList();
        }
    }

    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8));
    }

    static Writer written(Path folder, String name) throws IOException {
        return new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz"))), StandardCharsets.UTF_8);
    }
}
