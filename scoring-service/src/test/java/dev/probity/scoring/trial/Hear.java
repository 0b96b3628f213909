package dev.probity.scoring.trial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Lets the product's topology hear a story and writes down what it made of it, for {@code deploy/bench/run quality}: {@code Hear STORY FOLDER
 * [setting=value …]}, run in scoring-service's folder. It never sees the truth. Once a second it says on standard output how many events it has heard.
 *
 * <p>Into the folder go, separated by tabulators and compressed, {@code days.tsv} (day, subject, decibans; only of bills above the prior), {@code
 * peaks.tsv} (subject, decibans at the peak, and for each detector what the peak were without it; the first line has the detectors' names),
 * {@code windows.tsv} (subject, detector, family, horizon, start, e-value, group of peers) and {@code alerts.tsv} (subject, when raised, state, decibans).
 */
final class Hear {
    private static final long SAY_EVERY = Duration.ofSeconds(1).toNanos();

    private final Trial trial;
    private final Map<String, Double> today = new HashMap<>();
    private final Writer days;
    private Instant day = Instant.EPOCH;
    private int words;
    private long heard;
    private long said = System.nanoTime();

    private Hear(Trial trial, Writer days) {
        this.trial = trial;
        this.days = days;
    }

    public static void main(String[] args) throws IOException {
        var settings = new HashMap<String, String>();
        for (int i = 2; i < args.length; i++) {
            int at = args[i].indexOf('=');
            settings.put("probity.scoring." + args[i].substring(0, at), args[i].substring(at + 1));
        }
        var folder = Files.createDirectories(Path.of(args[1]));
        try (var trial = new Trial(settings);
                var days = file(folder, "days.tsv");
                var lines = story(Path.of(args[0]))) {
            var hear = new Hear(trial, days);
            lines.lines().forEach(hear::tell);
            trial.look();
            hear.closeDay();
            System.out.println(hear.heard);
            write(trial, folder);
        }
    }

    private static BufferedReader story(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private static Writer file(Path folder, String name) throws IOException {
        return new java.io.OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(folder.resolve(name + ".gz"))), StandardCharsets.UTF_8);
    }

    private void tell(String line) {
        trial.tell(line);
        heard++;
        follow();
        var now = trial.end().truncatedTo(ChronoUnit.DAYS);
        if (now.isAfter(day)) {
            trial.look();
            follow();
            closeDay();
            day = now;
        }
        if (System.nanoTime() - said > SAY_EVERY) {
            said = System.nanoTime();
            System.out.println(heard);
        }
    }

    /** The heaviest that a bill was on a day counts, even if it was light again in the evening. */
    private void follow() {
        for (; words < trial.words.size(); words++) {
            var subject = trial.words.get(words).subject();
            today.merge(
                    subject, trial.books().total(subject, trial.words.get(words).foundAt()), Math::max);
        }
    }

    private void closeDay() {
        var books = trial.books();
        try {
            for (var subject : books.subjects()) {
                double total = Math.max(
                        books.total(subject, trial.end()), today.getOrDefault(subject, Double.NEGATIVE_INFINITY));
                if (day.isAfter(Instant.EPOCH) && total > books.prior()) {
                    days.write(String.format(
                            Locale.ROOT, "%s\t%s\t%.3f%n", day.toString().substring(0, 10), subject, total));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        today.clear();
    }

    private static void write(Trial trial, Path folder) throws IOException {
        var without = new TreeMap<String, Books>();
        trial.detectors().forEach(detector -> without.put(detector, trial.without(detector)));
        try (var peaks = file(folder, "peaks.tsv");
                var windows = file(folder, "windows.tsv");
                var alerts = file(folder, "alerts.tsv")) {
            peaks.write("subject\tpeak\t" + String.join("\t", without.keySet()) + "\n");
            for (var subject : trial.books().subjects()) {
                var line = new StringBuilder(subject)
                        .append('\t')
                        .append(trial.books().peak(subject));
                without.values().forEach(rest -> line.append('\t').append(rest.peak(subject)));
                peaks.write(line.append('\n').toString());
            }
            for (var finding : trial.findings.values()) {
                var peers = finding.peers();
                windows.write(String.join(
                                "\t",
                                finding.subject(),
                                finding.detector().name(),
                                finding.detector().family().wireName(),
                                finding.window().horizon().wireName(),
                                finding.window().start().toString(),
                                String.valueOf(finding.weight().eValue()),
                                peers == null ? "" : peers.group())
                        + "\n");
            }
            for (var alert : trial.alerts.values()) {
                alerts.write(String.join(
                                "\t",
                                alert.path("subject").asText(),
                                alert.path("raisedAt").asText(),
                                alert.path("state").asText(),
                                alert.path("bill").path("totalDecibans").asText())
                        + "\n");
            }
        }
    }
}
