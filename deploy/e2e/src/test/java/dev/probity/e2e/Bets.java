package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What detectors bet, and what a case's outcomes must teach them. */
final class Bets {
    /** How clearly a detector must have spoken for its lesson to show in the four decimals of a bet. */
    private static final double CLEARLY = 1.5;

    /** Bounds of a taught bet, as configured by default. */
    private static final double LEAST = 0.05;

    private static final double MOST = 0.95;
    private static final Duration AGREED = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Api api;

    /** Who has which findings, as last looked at: to ask for all staff's is long. */
    private final Map<List<String>, String> byFindings = new HashMap<>();

    private Instant learntAt = Instant.EPOCH;

    Bets(Api api) {
        this.api = api;
    }

    /**
     * A detector's bet.
     *
     * @param bet share, 0 to 1
     * @param configured what it was before any lesson
     * @param lessons outcomes that have taught it
     */
    record Bet(double bet, double configured, long lessons) {}

    /** Bets by detector, of those that were configured apart or taught. */
    Map<String, Bet> now() {
        var bets = new TreeMap<String, Bet>();
        for (var item :
                api.get("detection-engineer", "scoring", "/api/v1/bets").body().path("items")) {
            bets.put(
                    item.path("detector").asText(),
                    new Bet(
                            item.path("bet").asDouble(),
                            item.path("configured").asDouble(),
                            item.path("confirmed").asLong()
                                    + item.path("cleared").asLong()));
        }
        return bets;
    }

    /** Mean e-value by detector for each of those subjects, each a lesson once there is an outcome. */
    Map<String, List<Double>> lessons(Iterable<String> subjects) {
        var lessons = new TreeMap<String, List<Double>>();
        for (var subject : subjects) {
            var spoke = new TreeMap<String, List<Double>>();
            findings("scoring", subject.replace(':', '/'))
                    .forEach(finding -> spoke.computeIfAbsent(
                                    finding.path("detector").asText(), any -> new ArrayList<>())
                            .add(finding.path("eValue").asDouble()));
            spoke.forEach((detector, values) -> lessons.computeIfAbsent(detector, any -> new ArrayList<>())
                    .add(values.stream()
                            .mapToDouble(Double::doubleValue)
                            .average()
                            .orElseThrow()));
        }
        return lessons;
    }

    /** Each detector that spoke got its lessons, once each, and moved the way it spoke; no other moved. */
    void assertTaught(Map<String, Bet> before, Map<String, List<Double>> lessons, boolean confirmed) {
        assertTaught(before, lessons, confirmed, false);
    }

    /** The same where others than these taught too, such as go-betweens whom a case drew in and whose ids nobody here is told. */
    void assertTaughtBesideOthers(Map<String, Bet> before, Map<String, List<Double>> lessons, boolean confirmed) {
        assertTaught(before, lessons, confirmed, true);
    }

    private void assertTaught(
            Map<String, Bet> before, Map<String, List<Double>> lessons, boolean confirmed, boolean besideOthers) {
        var after = now();
        assertTrue(lessons.values().stream().flatMap(List::stream).anyMatch(e -> e > CLEARLY), lessons::toString);
        assertTrue(after.keySet().containsAll(lessons.keySet()), () -> lessons.keySet() + " taught " + after.keySet());
        var told = new TreeSet<String>();
        after.forEach((detector, is) -> {
            var was = before.getOrDefault(detector, new Bet(is.configured(), is.configured(), 0));
            var taught = lessons.getOrDefault(detector, List.of());
            long expected = was.lessons() + taught.size();
            if (besideOthers && is.lessons() > expected) {
                return;
            }
            assertEquals(expected, is.lessons(), detector);
            if (taught.isEmpty() || is.configured() == 0) { // nothing is bet on who is on trial
                assertEquals(was.bet(), is.bet(), detector);
            } else if (taught.stream().allMatch(e -> e > CLEARLY)) {
                assertTrue(confirmed ? rose(was, is) : fell(was, is), detector + was + is + taught);
                told.add(detector);
            } else if (taught.stream().allMatch(e -> e < 1 / CLEARLY)) {
                assertTrue(confirmed ? fell(was, is) : rose(was, is), detector + was + is + taught);
                told.add(detector);
            }
        });
        assertFalse(told.isEmpty(), () -> "no bet of which could be told whether it moved the right way: " + lessons);
    }

    /** A bet that outcomes have brought to its bound goes no further. */
    private static boolean rose(Bet was, Bet is) {
        return is.bet() > was.bet() || was.bet() == MOST && is.bet() == MOST;
    }

    private static boolean fell(Bet was, Bet is) {
        return is.bet() < was.bet() || was.bet() == LEAST && is.bet() == LEAST;
    }

    /** Whether an outcome on that member of staff would teach some detector visibly. */
    boolean wouldTeach(String subjectId) {
        return sameAs(subjectId).stream()
                .flatMap(staff -> lessons(List.of(staff)).values().stream())
                .flatMap(List::stream)
                .anyMatch(e -> e > CLEARLY);
    }

    /** A staff member's id on topics, which case-service tells nobody: who has the very same findings. */
    String partyOf(String subjectId) {
        // what is found may go on between two looks
        return await().atMost(AGREED)
                .until(() -> sameAs(subjectId), Optional::isPresent)
                .orElseThrow();
    }

    /** Subjects of a case as topics call them: staff by what was found of them, merchants by their open names; people and reviewers are told by neither. */
    List<String> parties(JsonNode casefile, Predicate<JsonNode> which) {
        return StreamSupport.stream(casefile.path("subjects").spliterator(), false)
                .filter(which)
                .map(one -> one.path("subject"))
                .flatMap(subject -> party(subject).stream())
                .toList();
    }

    private Optional<String> party(JsonNode subject) {
        return switch (subject.path("kind").asText()) {
            case "STAFF" -> Optional.of(partyOf(subject.path("id").asText()));
            case "MERCHANT" -> Optional.of("merchant:" + subject.path("label").asText());
            default -> Optional.empty();
        };
    }

    private List<String> shown(String subjectId) {
        var page =
                api.get("investigator", "case", "/api/v1/subjects/" + subjectId).body();
        return said(page.path("findings"), "thenDecibans");
    }

    private Optional<String> sameAs(String subjectId) {
        var shown = shown(subjectId);
        assertTrue(shown.size() > 0, subjectId);
        if (!byFindings.containsKey(shown)
                && Duration.between(learntAt, Instant.now()).compareTo(FRESH) > 0) {
            learnWhoHas(shown);
        }
        return Optional.ofNullable(byFindings.get(shown));
    }

    /** Looks through all staff, the heaviest first, until one has these findings: whose alert is old may have faded far down. */
    private void learnWhoHas(List<String> shown) {
        byFindings.clear();
        var cursor = "";
        do {
            var page = api.get(
                            "investigator",
                            "scoring",
                            "/api/v1/subjects?kind=staff&order=risk&limit=200&cursor=" + cursor)
                    .body();
            page.path("items").forEach(item -> {
                var subject = item.path("subject").asText();
                byFindings.put(said(findings("scoring", subject.replace(':', '/')), "decibans"), subject);
            });
            cursor = page.path("nextCursor").asText("");
        } while (!cursor.isEmpty() && !byFindings.containsKey(shown));
        learntAt = Instant.now();
    }

    private static List<String> said(JsonNode findings, String weight) {
        return StreamSupport.stream(findings.spliterator(), false)
                .map(finding -> finding.path("foundAt").asText() + " "
                        + finding.path(weight).asDouble())
                .sorted()
                .toList();
    }

    private JsonNode findings(String service, String subject) {
        return api.get("investigator", service, "/api/v1/subjects/" + subject + "/findings?limit=200")
                .body()
                .path("items");
    }
}
