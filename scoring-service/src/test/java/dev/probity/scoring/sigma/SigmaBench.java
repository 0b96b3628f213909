package dev.probity.scoring.sigma;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Sigma with 30, 300 and 3,000 public rules side by side: CPU time an event, on one thread, in turns. {@code deploy/bench/run sigma} starts it. The smaller sets are
 * parts of the larger, drawn once with a fixed seed, so that each has the same share of every kind of log.
 */
public final class SigmaBench {
    private static final int[] SIZES = {30, 300, 3_000};
    private static final int ROUNDS = 5;
    private static final int LARGEST = SIZES.length - 1;

    private final Path data;
    private final long nanosATurn;
    private final PrintStream out;
    private final List<Matcher.Session> sessions = new ArrayList<>();

    private SigmaBench(Path data, long nanosATurn, PrintStream out) {
        this.data = data;
        this.nanosATurn = nanosATurn;
        this.out = out;
    }

    /** Arguments: seconds a turn (default 1). */
    public static void main(String[] arguments) throws IOException {
        var data = Path.of(System.getenv().getOrDefault("PROBITY_TEST_DATA", "../shared/data"));
        if (!Files.isDirectory(data.resolve("sigma"))) {
            System.out.println("skipped: the public rules and samples aren't at "
                    + data.toAbsolutePath().normalize() + " (set PROBITY_TEST_DATA)");
            return;
        }
        double seconds = arguments.length > 0 ? Double.parseDouble(arguments[0]) : 1;
        new SigmaBench(data, (long) (seconds * 1e9), System.out).run();
    }

    private void run() throws IOException {
        var rules = new ArrayList<>(publicRules());
        Collections.shuffle(rules, new Random(3_000));
        for (int size : SIZES) {
            sessions.add(new Matcher(rules.subList(0, size)).session());
        }
        out.printf(
                Locale.ROOT,
                "%d public rules; CPU time of one thread, median of %d turns each%n%n",
                rules.size(),
                ROUNDS);
        out.println("| events | rules | CPU µs an event | events/s on one core | of ten times fewer rules | matches an"
                + " event |");
        out.println("|:--|--:|--:|--:|--:|--:|");
        for (var workload : workloads().entrySet()) {
            measure(workload.getKey(), workload.getValue());
        }
        out.println();
        attacks(rules);
    }

    /** What the public rules find of the attack runs among CloudTrail's records. */
    private void attacks(List<SigmaRule> rules) throws IOException {
        var runs = new TreeMap<String, String>();
        for (var line : Files.readAllLines(data.resolve("cloudtrail/labels.csv"))) {
            var parts = line.split(",", -1);
            if (!parts[0].equals("eventID")) {
                runs.put(parts[0], parts[1]);
            }
        }
        var all = runs.values().stream().distinct().count();
        out.println("| public rules of | rules that matched | records they matched | of an attack | precision (95 %) |"
                + " attack runs found |");
        out.println("|:--|--:|--:|--:|--:|--:|");
        for (var least : List.of(Level.INFORMATIONAL, Level.MEDIUM, Level.HIGH)) {
            var session = new Matcher(rules.stream()
                            .filter(rule -> rule.level().compareTo(least) >= 0)
                            .toList())
                    .session();
            var matched = new java.util.TreeSet<String>();
            var found = new java.util.TreeSet<String>();
            int records = 0;
            int right = 0;
            for (var record : cloudtrail()) {
                var matches = session.matches(record.read());
                if (!matches.isEmpty()) {
                    records++;
                    matches.forEach(rule -> matched.add(rule.id()));
                    var run = runs.get(record.record().path("eventID").asText());
                    if (run != null) {
                        right++;
                        found.add(run);
                    }
                }
            }
            out.printf(
                    Locale.ROOT,
                    "| level %s and above | %d | %d | %d | %s | %d of %d |%n",
                    least.word(),
                    matched.size(),
                    records,
                    right,
                    share(right, records),
                    found.size(),
                    all);
        }
    }

    /** A share with its interval (Wilson 1927). */
    private static String share(int k, int n) {
        if (n == 0) {
            return "–";
        }
        double z = 1.96;
        double p = (double) k / n;
        double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
        double half = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n)) / (1 + z * z / n);
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", p, middle - half, middle + half);
    }

    private List<Sample> cloudtrail() throws IOException {
        var records = new ArrayList<Sample>();
        try (var gzip = new GZIPInputStream(Files.newInputStream(data.resolve("cloudtrail/events.jsonl.gz")))) {
            for (var line : new String(gzip.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                records.add(new Sample(Pipeline.CLOUDTRAIL, new ObjectMapper().readTree(line)));
            }
        }
        return records;
    }

    private void measure(String name, List<Sample> samples) {
        double[][] costs = new double[SIZES.length][ROUNDS];
        double[] matched = new double[SIZES.length];
        var events = samples.stream().map(Sample::read).toList();
        for (int round = -2; round < ROUNDS; round++) { // two to get warm
            for (int size = 0; size < SIZES.length; size++) {
                var session = sessions.get(size);
                double[] cost = turn(events, event -> session.matches(event).size());
                if (round >= 0) {
                    costs[size][round] = cost[0];
                    matched[size] = cost[1];
                }
            }
        }
        double before = Double.NaN;
        for (int size = 0; size < SIZES.length; size++) {
            double cost = median(costs[size]);
            row(name, String.format(Locale.ROOT, "%,d", SIZES[size]), cost, cost / before, matched[size]);
            before = cost;
        }
        double[] whole = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            double[] cost = turn(
                    samples,
                    sample -> sessions.get(LARGEST).matches(sample.read()).size());
            whole[Math.max(round, 0)] = cost[0];
        }
        row(name, "3,000, and reading the record's tree", median(whole), Double.NaN, matched[LARGEST]);
    }

    private void row(String name, String rules, double cost, double ratio, double matched) {
        out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f | %,.0f | %s | %.3f |%n",
                name,
                rules,
                cost,
                1e6 / cost,
                Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio),
                matched);
    }

    private interface Trial<T> {
        int matches(T event);
    }

    /** Microseconds of CPU and matches, an event, over as many rounds of the events as fit into a turn. */
    private <T> double[] turn(List<T> events, Trial<T> trial) {
        var threads = ManagementFactory.getThreadMXBean();
        long begin = threads.getCurrentThreadCpuTime();
        long count = 0;
        long matches = 0;
        long used;
        do {
            for (var event : events) {
                matches += trial.matches(event);
            }
            count += events.size();
            used = threads.getCurrentThreadCpuTime() - begin;
        } while (used < nanosATurn);
        return new double[] {used / 1e3 / count, (double) matches / count};
    }

    private static double median(double[] values) {
        double[] ordered = values.clone();
        Arrays.sort(ordered);
        return ordered[ordered.length / 2];
    }

    private record Sample(Pipeline pipeline, JsonNode record) {
        LogEvent read() {
            return pipeline.read(record, List.of());
        }
    }

    private Map<String, List<Sample>> workloads() throws IOException {
        var workloads = new LinkedHashMap<String, List<Sample>>();
        workloads.put("CloudTrail, 1,958 records of a day", cloudtrail());
        var attacks = new ArrayList<Sample>();
        for (var text : Archive.unpack(data.resolve("sigma/samples.tar.gz"), name -> name.endsWith(".json"))
                .values()) {
            try (var values = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(text)) {
                values.forEachRemaining(event -> attacks.add(new Sample(Pipeline.WINDOWS, event)));
            }
        }
        var creations = attacks.stream()
                .filter(sample -> sample.read().sources().stream()
                        .anyMatch(source -> "process_creation".equals(source.category())))
                .toList();
        workloads.put("Windows, all " + attacks.size() + " attack samples", attacks);
        workloads.put("Windows, the " + creations.size() + " process creations of them", creations);
        return workloads;
    }

    private List<SigmaRule> publicRules() throws IOException {
        var documents = new RuleDocuments();
        var reader = new RuleReader(new Placeholders(Map.of("known_cdcs", List.of("dc1", "dc2"))));
        Archive.unpack(data.resolve("sigma/rules.tar.gz"), name -> name.endsWith(".yml"))
                .forEach((name, text) -> documents.add(reader.read(name, text)));
        return new RuleBook(documents).rules();
    }
}
