package dev.probity.scoring.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * One story, told at once, in another order, to another number of partitions, and with a restart in the midst of it, ends in the same bills and alerts: partitions are
 * read as fast as they can be, so that what holds them together is the product's own alignment.
 */
class PartitionsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Stories.Size SMALL = new Stories.Size(60, 200, 14);
    private static final int SEED = 771;
    private static final Duration GRACE = Duration.ofHours(5);

    /** One event in so many is late. */
    private static final int LATE = 5;

    /** All that could decide by what came first on the clock is set so that it does not. */
    private static final Map<String, String> SETTINGS = Map.of(
            "probity.scoring.risk.publish-step-decibans", "0",
            "probity.scoring.risk.quiet-step-decibans", "0",
            "probity.scoring.alerts.budget-per-day", "100000",
            "probity.scoring.detectors.peers.fewest", "5");

    /** Decibans: what differing baselines of sixty people may bring about. */
    private static final double NEAR = 1;

    private static final double FAR = 3;
    private static final double MOST_OF_THEM = 0.9;

    /** From where a bill becomes an alert, and by how much one may have faded since it was there. */
    private static final double FLOOR = -30;

    private static final double FADED = 1.5;

    private record Outcome(double total, boolean alert, Map<String, Double> families) {
        /** Of whom nothing was said. */
        static final Outcome NOTHING = new Outcome(-40, false, Map.of());
    }

    private record Told(String topic, String key, byte[] event, Instant arrives) {}

    @Test
    void billsAreTheSameWithOneThreeAndTwelvePartitionsButForThePeersThatWereHeardFirst() throws Exception {
        var story = story();
        assertTrue(story.size() > 5_000, () -> "too few events to say anything: " + story.size());
        var one = outcome(story, 1, 1, false);
        assertTrue(one.size() > 100, one::toString);
        same(one, outcome(story, 3, 2, true));
        same(one, outcome(story, 12, 3, false));
    }

    /** Which peers' days a day is compared with hangs on what was read first (ADR 0022), and with so few people each one counts. */
    private static void same(Map<String, Outcome> one, Map<String, Outcome> other) {
        var subjects = new TreeSet<>(one.keySet());
        subjects.addAll(other.keySet());
        var apart = new ArrayList<String>();
        int near = 0;
        for (var subject : subjects) {
            var mine = one.getOrDefault(subject, Outcome.NOTHING);
            var its = other.getOrDefault(subject, Outcome.NOTHING);
            double difference = Math.abs(mine.total() - its.total());
            near += difference <= NEAR ? 1 : 0;
            boolean alertMayDiffer = Math.max(mine.total(), its.total()) > FLOOR - FAR - FADED;
            if (difference > FAR || mine.alert() != its.alert() && !alertMayDiffer) {
                apart.add(subject + ": " + mine + " | " + its);
            }
        }
        assertEquals(List.of(), apart);
        assertTrue(near >= MOST_OF_THEM * subjects.size(), near + " of " + subjects.size() + " within a deciban");
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

    /** Final bills, and whether there was an alert, by subject. */
    private static Map<String, Outcome> outcome(List<Told> story, int partitions, int order, boolean restart)
            throws Exception {
        try (var crowd = new Crowd(partitions, SETTINGS)) {
            int left = restart ? story.size() / 2 : -1;
            for (var told : shuffled(story, new Random(order))) {
                crowd.tell(told.topic(), told.key(), told.event());
                if (left-- == 0) {
                    crowd.restart();
                }
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

    private static Map<String, Outcome> outcome(Crowd crowd) throws IOException {
        var alerts = crowd.last("probity.alerts");
        var outcome = new TreeMap<String, Outcome>();
        for (var bill : crowd.last("probity.risk").entrySet()) {
            var json = JSON.readTree(bill.getValue());
            var families = new TreeMap<String, Double>();
            json.path("lines")
                    .forEach(line -> families.put(
                            line.path("family").asText(), line.path("decibans").asDouble()));
            double total = json.path("totalDecibans").asDouble();
            outcome.put(bill.getKey(), new Outcome(total, alerts.containsKey(bill.getKey()), families));
        }
        return outcome;
    }
}
