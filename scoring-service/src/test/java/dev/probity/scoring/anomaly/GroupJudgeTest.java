package dev.probity.scoring.anomaly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.anomaly.WorkDay.Figure;
import dev.probity.scoring.evidence.PValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Days of one group, judged together. */
class GroupJudgeTest {
    private static final String GROUP = "support/SZX";
    private static final int MEMBERS = 40;
    private static final int DAYS = 30;
    private static final int FIRST = 20_000;

    private final AnomalyRules rules =
            AnomalyStage.rules(ScoringConfigs.with(Map.of()).detectors(), "test");
    private final UnlikeDays.InMemory store = new UnlikeDays.InMemory();
    private final GroupJudge judge = new GroupJudge(rules, store);
    /** By day and person. */
    private final Map<String, JudgedDay> judged = new TreeMap<>();

    private void tell(WorkDay day) {
        judge.take(day, (subject, one) -> judged.put(one.day() + " " + subject, one));
    }

    private static WorkDay day(int member, int day, Random chance, double much) {
        double looks = much * Math.exp(2.5 + 0.3 * chance.nextGaussian());
        var figures = new float[Figure.COUNT];
        figures[Figure.LOOKS.ordinal()] = Math.round(looks);
        figures[Figure.MERCHANTS.ordinal()] = Math.round(looks / 2 * Math.exp(0.2 * chance.nextGaussian()));
        figures[Figure.FULLEST_HOUR.ordinal()] = Math.round(looks / 4 + chance.nextInt(3));
        figures[Figure.HOURS.ordinal()] = 5 + chance.nextInt(4);
        figures[Figure.SPAN.ordinal()] = 8 + chance.nextInt(2);
        figures[Figure.KINDS.ordinal()] = 2 + chance.nextInt(4);
        return new WorkDay(GROUP, "staff:" + member, FIRST + day, 1_000L * day, figures);
    }

    private static List<WorkDay> days(int days, long seed) {
        var chance = new Random(seed);
        var all = new ArrayList<WorkDay>();
        for (int day = 0; day < days; day++) {
            for (int member = 0; member < MEMBERS; member++) {
                all.add(day(member, day, chance, 1));
            }
        }
        return all;
    }

    @Test
    void aDayUnlikeAllOthersHasTheLeastRankAndItsReason() {
        for (var day : days(DAYS, 1)) {
            tell(day.subject().equals("staff:7") && day.day() == FIRST + 24 ? day(7, 24, new Random(2), 9) : day);
        }
        var odd = judged.get(FIRST + 24 + " staff:7");
        assertEquals(
                odd.p(),
                judged.values().stream()
                        .filter(day -> day.day() == odd.day())
                        .mapToDouble(JudgedDay::p)
                        .min()
                        .orElseThrow());
        assertTrue(odd.p() < 0.002, odd.toString());
        assertTrue(List.of(Figure.LOOKS, Figure.MERCHANTS, Figure.FULLEST_HOUR).contains(odd.figure()), odd.toString());
        assertTrue(odd.value() > 3 * odd.middle(), odd.toString());
        assertEquals(
                FIRST + DAYS - 1 - rules.holdDays(),
                judged.values().stream().mapToInt(JudgedDay::day).max().orElseThrow());
    }

    /** Members of one group are exchangeable: a p-value is as often below u as u says, and the e-value's mean is at most 1. */
    @Test
    void ranksOfMembersAreValid() {
        days(60, 3).forEach(this::tell);
        assertTrue(judged.size() > 40 * MEMBERS);
        for (double u : new double[] {0.5, 0.1, 0.02}) {
            double below = judged.values().stream().filter(day -> day.p() <= u).count() / (double) judged.size();
            assertTrue(below <= u * 1.15 + 0.003, below + " of the days are at or below " + u);
        }
        double mean = judged.values().stream()
                .mapToDouble(day -> PValue.calibrate(day.p()))
                .average()
                .orElseThrow();
        assertTrue(mean <= 1.05, "mean e-value " + mean);
    }

    /** Whoever always works three times as much is unlike the group, but not for ever evidence. */
    @Test
    void whoIsAlwaysUnlikeIsNotJudgedByIt() {
        for (var day : days(60, 4)) {
            tell(day.subject().equals("staff:7") ? day(7, day.day() - FIRST, new Random(day.day()), 3) : day);
        }
        double mean = judged.entrySet().stream()
                .filter(day ->
                        day.getKey().endsWith(" staff:7") && day.getValue().day() > FIRST + 20)
                .mapToDouble(day -> PValue.calibrate(day.getValue().p()))
                .average()
                .orElseThrow();
        assertTrue(mean < 2, "mean e-value " + mean);
    }

    /** Within the days that a day is held, any order, and a new forest after a restart, give the same figures and the same store. */
    @Test
    void neitherOrderNorRestartChangeAnything() {
        var inOrder = days(DAYS, 5);
        inOrder.forEach(this::tell);
        var other = new GroupJudgeTest();
        var shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(6));
        var late = new TreeMap<String, Integer>();
        var chance = new Random(7);
        shuffled.forEach(day -> late.put(day.day() + day.subject(), day.day() + chance.nextInt(rules.holdDays())));
        shuffled.sort(Comparator.comparingInt(day -> late.get(day.day() + day.subject())));
        for (var day : shuffled) {
            new GroupJudge(rules, other.store)
                    .take(day, (subject, one) -> other.judged.put(one.day() + " " + subject, one));
        }
        int common = FIRST + DAYS - 1 - rules.holdDays();
        judged.keySet().removeIf(key -> key.compareTo(String.valueOf(common)) >= 0);
        other.judged.keySet().removeIf(key -> key.compareTo(String.valueOf(common)) >= 0);
        assertFalse(judged.isEmpty());
        assertEquals(judged, other.judged);
    }

    @Test
    void aDayToldOfAfterItWasJudgedWeighsNothing() {
        days(DAYS, 8).forEach(this::tell);
        var before = store.content();
        int count = judged.size();
        tell(day(99, 3, new Random(1), 50));
        assertEquals(before, store.content());
        assertEquals(count, judged.size());
    }

    /** What is kept of a large group's day is a sample, and after the span nothing. */
    @Test
    void aLargeGroupTakesNoMoreThanItsSample() {
        var chance = new Random(9);
        for (int day = 0; day < 70; day++) {
            for (int member = 0; member < 100; member++) {
                tell(day(member, day, chance, 1));
            }
        }
        int held = (rules.holdDays() + 1) * 100;
        int kept = (rules.spanDays() + 1) * rules.daySample();
        int known = 100 + 1;
        assertTrue(
                store.content().size() <= held + kept + known, store.content().size() + " entries");
    }
}
