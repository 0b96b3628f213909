package dev.probity.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.probity.simulator.plot.Truth;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Small stories to look into. */
public final class StoryFixtures {
    /** When most of them end. */
    public static final long UNTIL = Instant.parse("2026-09-01T00:00:00Z").toEpochMilli();

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoryFixtures() {}

    /** What was told: events and truth, each as JSON. */
    public record Told(List<JsonNode> events, List<JsonNode> truth) {}

    /** Some hundreds of people for some weeks, with these insiders. */
    public static Settings aStory(long seed, double insiderRate, Knobs knobs) {
        return aStory(seed, 300, 35, insiderRate, knobs);
    }

    /** A story of this size. */
    public static Settings aStory(long seed, int staff, int days, double insiderRate, Knobs knobs) {
        return new Settings(seed, staff, staff * 4, UNTIL - days * Settings.DAY, UNTIL, insiderRate, knobs);
    }

    /** Knobs under which nothing is lost or late, so that order and counts are exact. */
    public static Knobs exact() {
        return knobs(0.5, 0.4, 0.3, 0.3, 0, 0, 3, 1);
    }

    /** Knobs with as many go-betweens and clients as in the hard story. */
    public static Knobs knobs(
            double slow,
            double forged,
            double paymentsVisible,
            double sharedDevices,
            double logLoss,
            double late,
            int decoys,
            double rings) {
        return new Knobs(slow, forged, paymentsVisible, sharedDevices, logLoss, late, decoys, rings, 4, 5, 100);
    }

    /** Tells it whole, and parses it. */
    public static Told told(Settings settings) {
        List<JsonNode> events = new ArrayList<>();
        List<JsonNode> truth = new ArrayList<>();
        lines(settings, line -> events.add(parsed(line)), line -> truth.add(parsed(line)));
        return new Told(events, truth);
    }

    /** Tells it whole, line by line. */
    public static void lines(Settings settings, Consumer<String> event, Consumer<String> truth) {
        new Story(
                        settings,
                        (buffer, length) -> event.accept(new String(buffer, 0, length, StandardCharsets.UTF_8)),
                        new Truth(truth))
                .tellUntil(settings.until());
    }

    /** A line as JSON. */
    public static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    /** The short type of an event, e.g. {@code staff.access}. */
    public static String type(JsonNode event) {
        return event.path("type").asText().replace("dev.probity.", "").replace(".v1", "");
    }

    /** The command line in a process of its own, with such a heap; what it says comes in one stream. */
    public static Process aProcess(String heap, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path")
                        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                Simulate.class.getName()));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
