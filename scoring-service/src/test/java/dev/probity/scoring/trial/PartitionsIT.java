package dev.probity.scoring.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** One story, told in another order to another number of partitions, and with a restart in its middle, ends in the same bills and the same alerts. */
class PartitionsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Stories.Size SMALL = new Stories.Size(60, 200, 21);
    private static final int SEED = 771;
    private static final Duration GRACE = Duration.ofHours(5);

    /** One event in so many is late. */
    private static final int LATE = 5;

    /** All that could decide by what came first on the clock is set so that it does not. */
    private static final Map<String, String> SETTINGS = Map.of(
            "probity.scoring.risk.publish-step-decibans", "0",
            "probity.scoring.alerts.budget-per-day", "100000",
            "probity.scoring.detectors.peers.fewest", "5");

    private record Told(String topic, String key, byte[] event, Instant arrives) {}

    @Test
    void sameBillsAndAlertsWithOneThreeAndTwelvePartitions() throws Exception {
        var story = story();
        assertTrue(story.size() > 5_000, () -> "too few events to say anything: " + story.size());
        var one = outcome(story, 1, 1, false);
        assertTrue(one.size() > 100, one::toString);
        assertEquals("", difference(one, outcome(story, 3, 2, true)));
        assertEquals("", difference(one, outcome(story, 12, 3, false)));
    }

    @Test
    void experiment() throws Exception {
        var story = story();
        var a = outcome(story, 1, 1, false);
        java.nio.file.Files.writeString(
                java.nio.file.Path.of("target/exp.txt"),
                "same again: " + difference(a, outcome(story, 1, 1, false))
                        + "\n\n3 partitions, same order: " + difference(a, outcome(story, 3, 1, false))
                        + "\n\nother order: " + difference(a, outcome(story, 1, 2, false)));
    }

    private static List<Told> story() throws IOException {
        var routes = new Routes();
        var told = new ArrayList<Told>();
        try (var stories = new Stories()) {
            stories.tell(SMALL, SEED, "TOUR", 0.05, line -> told.add(told(line, routes)), truth -> {});
        }
        return told;
    }

    private static Told told(String line, Routes routes) {
        try {
            var event = JSON.readTree(line);
            return new Told(
                    routes.topic(event.path("type").asText()),
                    event.path("subject").asText(),
                    line.getBytes(StandardCharsets.UTF_8),
                    Instant.parse(event.path("time").asText()));
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    /** Bills, and whether there is an alert, by subject. */
    private static Map<String, String> outcome(List<Told> story, int partitions, int order, boolean restart)
            throws Exception {
        try (var crowd = new Crowd(partitions, SETTINGS)) {
            Instant day = null;
            int days = 0;
            for (var told : shuffled(story, new Random(order))) {
                var its = told.arrives().truncatedTo(ChronoUnit.DAYS);
                if (!its.equals(day)) {
                    day = its;
                    crowd.settle();
                    if (restart && ++days == SMALL.days() / 2) {
                        crowd.restart();
                    }
                }
                crowd.tell(told.topic(), told.key(), told.event());
            }
            crowd.settle();
            return outcome(crowd);
        }
    }

    private static List<Told> shuffled(List<Told> story, Random dice) {
        return story.stream()
                .map(one -> new Told(
                        one.topic(),
                        one.key(),
                        one.event(),
                        dice.nextInt(LATE) == 0
                                ? one.arrives().plusSeconds(dice.nextInt((int) GRACE.toSeconds()))
                                : one.arrives()))
                .sorted(Comparator.comparing(Told::arrives))
                .toList();
    }

    private static Map<String, String> outcome(Crowd crowd) throws IOException {
        var alerts = crowd.last("probity.alerts");
        var outcome = new TreeMap<String, String>();
        for (var bill : crowd.last("probity.risk").entrySet()) {
            var json = JSON.readTree(bill.getValue());
            var lines = new TreeMap<String, Double>();
            for (JsonNode line : json.path("lines")) {
                lines.put(line.path("family").asText(), line.path("decibans").asDouble());
            }
            outcome.put(
                    bill.getKey(),
                    json.path("totalDecibans").asDouble() + " " + lines
                            + (alerts.containsKey(bill.getKey()) ? " alert" : ""));
        }
        return outcome;
    }

    /** Empty where there is none. */
    private static String difference(Map<String, String> one, Map<String, String> other) {
        var lines = new ArrayList<String>();
        var subjects = new java.util.TreeSet<>(one.keySet());
        subjects.addAll(other.keySet());
        for (var subject : subjects) {
            if (!one.getOrDefault(subject, "").equals(other.getOrDefault(subject, ""))) {
                lines.add(subject + ": " + one.get(subject) + " | " + other.get(subject));
            }
        }
        return lines.isEmpty()
                ? ""
                : lines.size() + " of " + subjects.size() + " differ:\n"
                        + String.join("\n", lines.subList(0, lines.size()));
    }
}
