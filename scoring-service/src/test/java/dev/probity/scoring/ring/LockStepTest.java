package dev.probity.scoring.ring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.evidence.Speech;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Who comes with whom: rings against crowds, keen reviewers and shared tastes. */
class LockStepTest {
    private static final Instant START = Instant.parse("2026-09-03T00:00:00Z");
    private static final int MINUTES_A_DAY = 1440;
    private static final LikenessRules LIKENESS =
            LikenessRules.of(ScoringConfigs.defaults().detectors());

    private final LockStepRules rules = Rings.rules(Map.of());
    private final Map<String, RecentReviewers> recent = new HashMap<>();
    private final Rings rings = new Rings(Map.of());
    private final List<Encounter> encounters = new ArrayList<>();
    private final Map<String, Finding> said = new HashMap<>();
    private int reviews;

    private void review(int reviewer, int merchant, int minute) {
        var subject = "merchant:M-" + merchant;
        var time = START.plus(Duration.ofMinutes(minute));
        var review = new EvidenceRef("/t", "r-" + reviews++, "dev.probity.review.posted.v1", time, subject, null);
        var met = recent.computeIfAbsent(subject, any -> new RecentReviewers())
                .meet(posted(review, subject, reviewer), rules, LIKENESS)
                .encounter();
        if (met != null) {
            encounters.add(met);
            rings.tell(met).forEach(finding -> said.put(finding.id(), finding));
        }
    }

    private static Posted posted(EvidenceRef review, String subject, int reviewer) {
        return new Posted(review, subject, "reviewer:A-" + reviewer, 5, null, null, null);
    }

    private double heaviest(String subject) {
        return said.values().stream()
                .filter(finding -> finding.subject().equals(subject))
                .mapToDouble(finding -> finding.weight().eValue())
                .max()
                .orElse(1);
    }

    private double mean(String kind) {
        return said.values().stream()
                .filter(finding -> finding.subject().startsWith(kind))
                .mapToDouble(finding -> finding.weight().eValue())
                .average()
                .orElseThrow();
    }

    /** Ninety days of honest reviews; whoever is chosen to write is told apart only by that choice. */
    private void market(Random random, int perDay, int merchants, IntUnaryOperator reviewerAt) {
        var minutes = random.ints(90L * perDay, 0, 90 * MINUTES_A_DAY).sorted().toArray();
        for (int minute : minutes) {
            int merchant = (int) (merchants * Math.pow(random.nextDouble(), 2));
            review(reviewerAt.applyAsInt(merchant), merchant, minute);
        }
    }

    /** A quarter of all reviews is written by few; and everybody likes one merchant in ten. */
    @Test
    void honestMeetingsOfTheKeenAndOfThoseWithOneTasteWeighNoMoreThanOneOnAverage() {
        var random = new Random(5);
        market(
                random,
                300,
                200,
                merchant ->
                        random.nextInt(4) == 0 ? random.nextInt(40) : 40 + 10 * random.nextInt(300) + merchant % 10);
        assertTrue(said.size() > 2_000, "too few for a mean: " + said.size());
        assertTrue(mean("reviewer:") <= 1, "reviewers' mean " + mean("reviewer:"));
        assertTrue(mean("merchant:") <= 1, "merchants' mean " + mean("merchant:"));
    }

    @Test
    void crowdThatDescendsOnOneMerchantAccusesNobody() {
        var random = new Random(6);
        market(random, 100, 200, merchant -> random.nextInt(5_000));
        int before = said.size();
        for (int i = 0; i < 100; i++) {
            review(random.nextInt(5_000), 7, 40 * MINUTES_A_DAY + i);
        }
        assertTrue(said.size() >= before);
        assertTrue(heaviest("merchant:M-7") < 4, "crowd's merchant " + heaviest("merchant:M-7"));
    }

    /** Ten accounts for three merchants a week apart, among honest reviews of the same merchants. */
    @Test
    void thoseWhoComeTogetherToOneMerchantAfterAnotherAreFoundAndSoAreTheMerchants() {
        var random = new Random(7);
        market(random, 100, 200, merchant -> random.nextInt(5_000));
        ring();
        assertTrue(heaviest("reviewer:A-9005") > 100, "ring's reviewer " + heaviest("reviewer:A-9005"));
        assertTrue(heaviest("merchant:M-3") > 100, "ring's merchant " + heaviest("merchant:M-3"));
        var finding = said.values().stream()
                .filter(one -> one.subject().equals("merchant:M-3"))
                .max(Comparator.comparing(one -> one.weight().eValue()))
                .orElseThrow();
        assertTrue(finding.account().summary().contains("in lock-step"), finding.toString());
        assertTrue(finding.account().evidence().size() >= 8, finding.toString());
    }

    private void ring() {
        for (int merchant = 1; merchant <= 3; merchant++) {
            for (int i = 0; i < 10; i++) {
                review(9_000 + i, merchant, (91 + 7 * merchant) * MINUTES_A_DAY + 17 * i);
            }
        }
    }

    /** Partitions move at their own speed: what a reviewer's encounters say in the end does not hang on it. */
    @Test
    void inWhatOrderEncountersArriveDoesNotMatter() {
        ring();
        var inOrder = new HashMap<>(said);
        Collections.shuffle(encounters, new Random(8));
        var shuffled = new Rings(Map.of());
        var last = new HashMap<String, Finding>();
        encounters.forEach(one -> shuffled.tell(one).forEach(finding -> last.put(finding.id(), finding)));
        assertEquals(inOrder.keySet(), last.keySet());
        inOrder.forEach((id, finding) -> assertEquals(
                spoken(finding),
                spoken(last.get(id)),
                1,
                "what moved by less than a deciban is not said again: " + id));
    }

    private static double spoken(Finding finding) {
        return Speech.decibans(Math.log(finding.weight().eValue()));
    }

    @Test
    void encounterThatIsHeardTwiceChangesNothing() {
        ring();
        for (var encounter : encounters) {
            assertEquals(List.of(), rings.tell(encounter));
        }
    }

    @Test
    void statesReadBackWriteTheSame() {
        ring();
        var companions = new Companions(rules);
        var detector = new LockStepDetector(rules);
        var reviewer = new ReviewerState();
        var merchant = new MerchantReviews();
        for (var encounter : encounters) {
            if (encounter.reviewer().equals("reviewer:A-9009")) {
                for (var slot : reviewer.hear(encounter, companions, detector).judged()) {
                    assertFalse(slot.judged == null);
                    merchant.hear(encounter.merchant(), slot.judged, detector);
                }
            }
        }
        var bytes = reviewer.bytes();
        assertTrue(bytes.length < 1_024, "three encounters take " + bytes.length + " bytes");
        assertArrayEquals(bytes, ReviewerState.of(bytes).bytes());
        var ofMerchant = merchant.bytes();
        assertArrayEquals(ofMerchant, MerchantReviews.of(ofMerchant).bytes());
        var met = recent.get("merchant:M-1").bytes();
        assertArrayEquals(met, RecentReviewers.of(met).bytes());
    }

    @Test
    void ofAReviewerNoMoreIsRememberedThanTheLatestEncounters() {
        for (int merchant = 0; merchant < 3 * ReviewerState.REMEMBERED; merchant++) {
            for (int i = 0; i < 3; i++) {
                review(9_000 + i, merchant, merchant * MINUTES_A_DAY + i);
            }
        }
        var state = new ReviewerState();
        for (var encounter : encounters) {
            if (encounter.reviewer().equals("reviewer:A-9002")) {
                state.hear(encounter, new Companions(rules), new LockStepDetector(rules));
            }
        }
        assertTrue(state.bytes().length < 8_192, "a reviewer's state takes " + state.bytes().length + " bytes");
    }
}
