package dev.probity.scoring.exchange;

import static dev.probity.scoring.event.Events.STAFF;
import static dev.probity.scoring.event.Events.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Touches, then gains: the story of one pair among quiet ones. */
class GainFoldTest {
    /** A Thursday, on which the weeks of findings begin. */
    private static final Instant START = Instant.parse("2026-08-06T09:00:00Z");

    private static final String ACTIVITY = "probity.activity";
    private static final String MARKET = "probity.market";
    private static final int A_WEEK = 8;
    private static final int QUIET_WEEKS = 3;

    /** First day of the week in which the story is told: two weeks later it is known what followed the touches of the quiet weeks. */
    private static final int MONTH = 35;

    private static final Map<String, String> SETTINGS = Map.of(
            "probity.scoring.detectors.gains.fewest-ranks",
            "10",
            "probity.scoring.detectors.gains.levels",
            "0.1",
            "probity.scoring.detectors.step-decibans",
            "0");

    /**
     * An event on its way.
     *
     * @param time when it happened
     * @param topic where it goes
     * @param key whose it is
     * @param json the event
     */
    private record Sent(Instant time, String topic, String key, String json) {}

    private static Instant at(int day, int minutes) {
        return START.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minutes));
    }

    private static Sent look(int day, int minutes, int merchant) {
        var time = at(day, minutes);
        var data = Map.<String, Object>of(
                "staffId",
                "S-1",
                "action",
                "VIEW",
                "dataClass",
                "REVIEWER_CONTACT",
                "merchantIds",
                "[\"M-" + merchant + "\"]");
        return new Sent(time, ACTIVITY, STAFF, event("staff.access.v1", "look-" + day + "-" + minutes, time, data));
    }

    private static Sent outcome(int day, int merchant, String metric, double value, double previous) {
        var time = at(day, merchant);
        var id = metric + "-" + day + "-" + merchant;
        var data = Map.<String, Object>of(
                "merchantId", "M-" + merchant, "metric", metric, "value", value, "previous", previous, "period", "P7D");
        return new Sent(time, MARKET, "merchant:M-" + merchant, event("merchant.outcome.v1", id, time, data));
    }

    private static Sent vanished(int day, int minutes, int merchant) {
        var time = at(day, minutes);
        var data = Map.<String, Object>of("reviewId", "R-" + day + minutes, "merchantId", "M-" + merchant, "rating", 1);
        return new Sent(
                time,
                MARKET,
                "merchant:M-" + merchant,
                event("review.removed.v1", "gone-" + day + "-" + minutes, time, data));
    }

    /** Weeks in which ever new merchants are looked at and nothing happens to them, so that it is known what usually follows such a touch: nothing. */
    private static List<Sent> quietWeeks() {
        var events = new ArrayList<Sent>();
        for (int week = 0; week < QUIET_WEEKS; week++) {
            for (int place = 0; place < A_WEEK; place++) {
                int merchant = week * A_WEEK + place;
                events.add(look(7 * week + place % 6, 100 + place, merchant));
                for (int later = week + 1; 7 * later <= MONTH; later++) {
                    events.add(outcome(7 * later, merchant, "SALES", 100 + merchant % 7, 100 + merchant % 6));
                }
            }
        }
        return events;
    }

    private static List<Finding> told(List<Sent> events) {
        return told(SETTINGS, events);
    }

    private static List<Finding> told(Map<String, String> settings, List<Sent> events) {
        var town = new Town(settings);
        return events.stream()
                .flatMap(sent -> town.tell(sent.key(), sent.json()).stream())
                .filter(finding -> finding.detector().family() == Family.GAIN)
                .toList();
    }

    private static List<Sent> inOrder(List<Sent> events) {
        return events.stream().sorted(Comparator.comparing(Sent::time)).toList();
    }

    private static List<Finding> against(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.weight().eValue() > 1)
                .toList();
    }

    /** Two strangers are looked at; of one of them five negative reviews vanish. The day of the look is told of when the next one is over. */
    private static List<Sent> story(int touchDay, int gainDay) {
        var events = quietWeeks();
        events.add(look(MONTH + touchDay, 0, 1000));
        events.add(look(MONTH + touchDay, 30, 1001));
        for (int i = 0; i < 5; i++) {
            events.add(vanished(MONTH + gainDay, 300 + i, 1000));
        }
        events.add(look(MONTH + 5, 0, 1002));
        return new ArrayList<>(inOrder(events));
    }

    @Test
    void gainAfterTheTouchSpeaksAgainstThePersonAndNamesThePair() {
        var found = against(told(story(0, 2)));
        var ofPerson = found.stream()
                .filter(finding -> finding.detector().equals(QuidProQuoDetector.DETECTOR))
                .toList();
        assertFalse(ofPerson.isEmpty());
        var latest = ofPerson.getLast();
        assertEquals(STAFF, latest.subject());
        var summary = latest.account().summary();
        assertTrue(summary.contains("M-1000: on 1 day looked at reviewers' contacts, without a ticket"), summary);
        assertTrue(summary.contains("5 negative reviews vanished; none such in the 30 days before"), summary);
        var types = latest.account().evidence().stream().map(EvidenceRef::type).toList();
        assertTrue(types.contains("dev.probity.staff.access.v1"), types.toString());
        assertTrue(types.contains("dev.probity.review.removed.v1"), types.toString());
    }

    @Test
    void merchantThatGainsIsSpokenOfToo() {
        var found = against(told(story(0, 2)));
        assertTrue(
                found.stream()
                        .anyMatch(finding -> finding.detector().equals(FavourDetector.DETECTOR)
                                && finding.subject().equals("merchant:M-1000")),
                found.toString());
    }

    @Test
    void gainBeforeTheTouchNeverFires() {
        assertEquals(List.of(), against(told(story(2, 1))));
    }

    @Test
    void gainBeforeTheTouchOnTheSameDayNeverFires() {
        var events = quietWeeks();
        for (int i = 0; i < 5; i++) {
            events.add(vanished(MONTH, 100 + i, 1000));
        }
        events.add(look(MONTH, 200, 1000));
        events.add(look(MONTH + 5, 0, 1002));
        assertEquals(List.of(), against(told(inOrder(events))));
    }

    /** Minutes decide: the same day, the other way round. */
    @Test
    void gainAfterTheTouchOnTheSameDayFires() {
        var events = quietWeeks();
        events.add(look(MONTH, 50, 1000));
        for (int i = 0; i < 5; i++) {
            events.add(vanished(MONTH, 100 + i, 1000));
        }
        events.add(look(MONTH + 5, 0, 1002));
        assertFalse(against(told(inOrder(events))).isEmpty());
    }

    /** A touch is waited out after so many weeks as there are chances: two here. */
    @Test
    void gainAfterTheTouchIsWaitedOutDoesNotFire() {
        assertFalse(against(weeksAfterTheTouch(1)).isEmpty());
        assertEquals(List.of(), against(weeksAfterTheTouch(2)));
    }

    private static List<Finding> weeksAfterTheTouch(int weeks) {
        var settings = new TreeMap<>(SETTINGS);
        settings.put("probity.scoring.detectors.gains.chances", "0.4,0.3");
        var events = quietWeeks();
        events.add(look(MONTH - 7 * weeks, 0, 1000));
        events.add(look(MONTH - 13, 0, 1001));
        events.add(look(MONTH - 6, 0, 1001));
        events.add(look(MONTH + 5, 0, 1002));
        for (int i = 0; i < 5; i++) {
            events.add(vanished(MONTH + 2, 300 + i, 1000));
        }
        return told(settings, inOrder(events));
    }

    /** What was looked at decides what may have been sold: who looked at figures did not have the reviews removed. */
    @Test
    void gainThatTheTouchCannotServeDoesNotFire() {
        var events = story(0, 2);
        events.removeIf(sent -> sent.topic().equals(MARKET) && sent.json().contains("review.removed"));
        events.add(outcome(MONTH + 2, 1000, "SALES", 300, 100));
        events.add(look(MONTH + 6, 0, 1002));
        assertEquals(List.of(), against(told(inOrder(events))));
    }

    /** Events that come up to some hours late change no weight: touches and gains wait for each other. */
    @Test
    void orderWithinTheGraceChangesNoWeight() {
        var events = story(0, 2);
        var weights = weights(told(events));
        assertFalse(weights.isEmpty());
        var shuffled = new ArrayList<>(events);
        var random = new Random(5);
        var late = new TreeMap<Instant, Sent>();
        for (var sent : shuffled) {
            late.put(sent.time().plusMillis(random.nextInt(4 * 3_600_000)).plusNanos(late.size()), sent);
        }
        assertEquals(weights, weights(told(List.copyOf(late.values()))));
    }

    /** Of merchants and of staff apart, for they are told by different partitions: the one's events all before the other's. */
    @Test
    void merchantsAheadOfStaffChangeNoWeightOfTheGain() {
        var events = story(0, 2);
        var weights = weights(told(events));
        var apart = new ArrayList<Sent>();
        int from = events.size() - 20;
        apart.addAll(events.subList(0, from));
        events.subList(from, events.size()).stream()
                .filter(sent -> sent.topic().equals(MARKET))
                .forEach(apart::add);
        events.subList(from, events.size()).stream()
                .filter(sent -> sent.topic().equals(ACTIVITY))
                .forEach(apart::add);
        assertEquals(weights, weights(told(apart)));
    }

    /** Latest word on each window. */
    private static Map<String, Double> weights(List<Finding> findings) {
        var weights = new TreeMap<String, Double>();
        findings.forEach(finding -> weights.put(
                finding.id(), Math.round(1000 * Math.log(finding.weight().eValue())) / 1000.0));
        return Collections.unmodifiableMap(weights);
    }
}
