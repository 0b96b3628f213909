package dev.probity.scoring.tie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.evidence.TopBet;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.peer.Neighbourhood;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.tie.TieLetter.ClientOf;
import dev.probity.scoring.tie.TieLetter.Errand;
import dev.probity.scoring.tie.TieLetter.Habit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** That nobody innocent can expect these detectors to speak against them: worked out over all that may happen, not drawn. */
class TieFairnessTest {
    private static final int MERCHANTS = 6;
    private static final int ERRANDS = 3;
    private static final Instant TIME = Instant.parse("2026-09-07T09:00:00Z");
    private static final TieRules RULES = TieRules.of(ScoringConfigs.defaults().detectors(), "test");

    private static EvidenceRef event(String id) {
        return new EvidenceRef("/tests", id, "dev.probity.staff.access.v1", TIME, null, null);
    }

    private static Errand errand(int merchant, double share, int bits, int clients) {
        var client = (bits >> merchant & 1) == 1
                ? List.of(new ClientOf("person:P", clients, clients, event("t" + merchant)))
                : List.<ClientOf>of();
        return new Errand(
                "merchant:" + merchant,
                "c" + merchant % 2,
                1,
                1,
                false,
                (float) share,
                Habit.UNKNOWN,
                client,
                event("e" + merchant),
                TIME);
    }

    /** All errands that somebody innocent may go on, each as likely as it is. */
    @Property(tries = 300)
    void errandsOfTheInnocentWeighAtMostOneInTheMean(
            @ForAll @Size(MERCHANTS) List<@DoubleRange(min = 0.01, max = 1) Double> popularity,
            @ForAll @DoubleRange(min = 0.02, max = 0.98) double firstCategory,
            @ForAll @IntRange(min = 1, max = 63) int clientBits) {
        var within = new double[2];
        for (int i = 0; i < MERCHANTS; i++) {
            within[i % 2] += popularity.get(i);
        }
        int clients = Integer.bitCount(clientBits);
        double mean = 0;
        double all = 0;
        for (int sequence = 0; sequence < Math.pow(MERCHANTS, ERRANDS); sequence++) {
            double chance = 1;
            var errands = new TreeMap<Integer, Errand>();
            for (int i = 0, rest = sequence; i < ERRANDS; i++, rest /= MERCHANTS) {
                int merchant = rest % MERCHANTS;
                double share = popularity.get(merchant) / within[merchant % 2];
                chance *= (merchant % 2 == 0 ? firstCategory : 1 - firstCategory) * share;
                errands.put(merchant, errand(merchant, share, clientBits, clients));
            }
            var list = List.copyOf(errands.values());
            mean += chance * Math.exp(new Affinity(list, list, Map.of(), RULES.affinity()).logE("person:P"));
            all += chance;
        }
        assertEquals(1, all, 1e-9);
        assertTrue(mean <= 1 + 1e-9, "mean " + mean);
    }

    /** Those who come back innocently do so as their role's people did: over all days on which it may end. */
    @Property(tries = 200)
    void comingBackOfTheInnocentWeighsAtMostOneInTheMean(
            @ForAll @IntRange(min = 100, max = 400) int errands,
            @ForAll @Size(ErrandHabits.MOST_DAYS - 1) List<@DoubleRange(max = 0.9) Double> comeBack) {
        var reached = new int[ErrandHabits.MOST_DAYS + 1];
        reached[0] = errands;
        for (int i = 1; i < ErrandHabits.MOST_DAYS; i++) {
            reached[i] = (int) (reached[i - 1] * comeBack.get(i - 1));
        }
        var habits = habits(reached);
        double mean = 0;
        for (int days = 1; days <= ErrandHabits.MOST_DAYS; days++) {
            double chance = (double) (reached[days - 1] - reached[days]) / errands;
            mean += chance * Math.exp(habits.of(days, false).returns());
        }
        assertTrue(mean <= 1 + 1e-6, "mean " + mean);
    }

    private static ErrandHabits habits(int... reached) {
        var peers = new Neighbourhood(30);
        for (int day = 0; day < reached.length; day++) {
            for (int i = 0; i < reached[day]; i++) {
                ErrandHabits.counted("moderator", true, 1, day + 1, day == 0 && i % 10 == 0)
                        .forEach(peers::hear);
            }
        }
        return ErrandHabits.before(peers, "moderator", true, 1 + PeerLookup.SETTLES, RULES.affinity());
    }

    @Test
    void whoeverComesBackOftenerThanTheRoleDoesStandsOutMoreWithEachDay() {
        var habits = habits(1000, 50, 5, 1);
        for (int days = 1; days < ErrandHabits.MOST_DAYS; days++) {
            assertTrue(
                    habits.of(days, true).returns() <= habits.of(days + 1, true).returns(), "day " + days);
        }
        assertTrue(habits.of(1, true).returns() < 0);
        assertTrue(habits.of(3, true).returns() > Math.log(20));
        assertTrue(habits.of(1, true).power() > 1 && habits.of(1, false).power() < 0);
    }

    @Test
    void wherePowersAreAlwaysUsedALookAloneSaysSomethingFinite() {
        var peers = new Neighbourhood(30);
        for (int i = 0; i < 101; i++) {
            ErrandHabits.counted("moderator", true, 1, i < 100 ? 1 : 2, true).forEach(peers::hear);
        }
        var habits = ErrandHabits.before(peers, "moderator", true, 1 + PeerLookup.SETTLES, RULES.affinity());
        assertTrue(Float.isFinite(habits.of(1, false).power())
                && Float.isFinite(habits.of(1, true).power()));
    }

    @Test
    void ofARoleWithFewErrandsNothingIsKnown() {
        assertEquals(Habit.UNKNOWN, habits(99, 1).of(4, true));
    }

    /** Whether the check can fail: errands that only ever lead to the clients, the more so where these gained afterwards. */
    @Property(tries = 20)
    void errandsForOneGoBetweenAreFound(@ForAll @IntRange(min = 3, max = 6) int visited) {
        var errands = IntStream.range(0, visited)
                .mapToObj(merchant -> errand(merchant, 0.01, 63, MERCHANTS))
                .toList();
        double alone = new Affinity(errands, errands, Map.of(), RULES.affinity()).logE("person:P");
        var gained = Map.of("merchant:0", -5f, "merchant:1", -3f);
        assertTrue(alone > 2, "ln E " + alone);
        double afterGains = new Affinity(errands, errands, gained, RULES.affinity()).logE("person:P");
        assertTrue(afterGains > Math.max(3, alone + 1), "ln E " + afterGains);
    }

    @Property
    void sortsOfBribesAreAProbability(
            @ForAll @DoubleRange(min = 0.01, max = 100_000) double amount,
            @ForAll @IntRange(max = Received.SORTS - 1) int sort) {
        double sum = IntStream.range(0, Received.SORTS)
                .mapToDouble(Received::ofBribes)
                .sum();
        assertEquals(1, sum, 1e-9);
        assertTrue(Received.ofBribes(sort) >= 0);
        var received = new Received("person:P", amount, event("1"));
        int own = received.sort(List.of(received), RULES.payment());
        assertTrue(own >= 0 && own < Received.SORTS);
        boolean bribe = Math.round(amount * 100) % 1000 == 0 && amount >= 80 && amount <= 2500;
        assertEquals(bribe, Received.ofBribes(own) > 0);
    }

    /** Weights in the mean over all go-betweens, whatever their ties are. */
    @Property(tries = 100)
    void weightsOfAllGoBetweensAddUpToAtMostOne(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 40) Integer> ties) {
        var census = census(ties);
        double sum = ties.stream()
                .filter(merchants -> merchants > 0)
                .mapToDouble(merchants -> census.weight(merchants))
                .sum();
        assertTrue(sum <= 1 + 1e-9, "sum " + sum);
    }

    /** The rank among all is a p-value, whose calibrated e-value has a mean of at most 1. */
    @Property(tries = 100)
    void ranksOfAllGoBetweensWeighAtMostOneInTheMean(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 40) Integer> ties) {
        var census = census(ties);
        double mean = ties.stream()
                .mapToDouble(merchants ->
                        TopBet.eValue(census.rank(Census.STRENGTHS, merchants).p()))
                .average()
                .orElseThrow();
        assertTrue(mean <= 1 + 1e-9, "mean " + mean);
    }

    private static Census census(List<Integer> merchants) {
        var peers = new Neighbourhood(30);
        int number = 0;
        for (int count : merchants) {
            var ties = new HashMap<String, Tie>();
            for (int i = 0; i < count; i++) {
                ties.put("merchant:" + i, Tie.of(Strand.direct(TieKind.CONTACT, event("c"))));
            }
            peers.hear(Census.change("person:" + number++, 1, Map.of(), ties));
        }
        return Census.before(peers, "person:any", 1 + PeerLookup.SETTLES);
    }

    /** A difference and its opposite leave nothing. */
    @Property(tries = 50)
    void censusForgetsWhatIsTakenBack(@ForAll @IntRange(min = 1, max = 20) int count) {
        var ties = new HashMap<String, Tie>();
        for (int i = 0; i < count; i++) {
            ties.put((i % 2 == 0 ? "merchant:" : "staff:") + i, Tie.of(Strand.direct(TieKind.PAID, event("p"))));
        }
        var there = Census.change("person:P", 1, Map.of(), ties);
        var back = Census.change("person:P", 1, ties, Map.of());
        var sums = new PeerDay(there.group(), 1, there.tally().add(back.tally()));
        sums.tally().rows().values().forEach(row -> {
            for (float figure : row) {
                assertEquals(0, figure);
            }
        });
    }
}
