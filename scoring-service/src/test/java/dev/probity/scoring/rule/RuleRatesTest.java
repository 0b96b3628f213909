package dev.probity.scoring.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.peer.PeerBaseline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Innocent people's mean is at most 1, whatever the rules' rates, levels and number, and however peers differ. */
class RuleRatesTest {
    private static final List<String> LEVELS = List.of("informational", "low", "medium", "high", "critical");

    private static LiveRules rules(int count) {
        var files = new HashMap<String, String>();
        for (int i = 0; i < count; i++) {
            files.put("r" + i + ".yml", Shelves.aRule("r" + i, LEVELS.get(i % LEVELS.size()), "action: A" + i));
        }
        return Shelves.of(files).settle();
    }

    private static double share(LiveRules live, LiveRule rule, int tried, int hit) {
        var sums = new HashMap<String, float[]>();
        live.rules().forEach(one -> sums.put(one.scope().row(), new float[] {tried}));
        sums.put(rule.row(), new float[] {hit});
        return new RuleRates(live, new PeerBaseline("rules/all", LocalDate.EPOCH, tried, 28, sums))
                .share(rule, new RuleHabits());
    }

    /** How likely so many of the peers are hit, each with a rate of their own. */
    private static double[] hits(List<Double> rates) {
        double[] chances = new double[rates.size() + 1];
        chances[0] = 1;
        for (int i = 0; i < rates.size(); i++) {
            for (int hit = i + 1; hit >= 0; hit--) {
                chances[hit] = chances[hit] * (1 - rates.get(i)) + (hit == 0 ? 0 : chances[hit - 1] * rates.get(i));
            }
        }
        return chances;
    }

    @Property(tries = 200)
    void meanOfAllRulesTogetherIsAtMostOne(
            @ForAll @Size(min = 1, max = 6) List<@DoubleRange(min = 0, max = 1) Double> rates,
            @ForAll @DoubleRange(min = 0, max = 1) double spread,
            @ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 40) int peers) {
        var live = rules(rates.size());
        double mean = 0;
        for (int r = 0; r < rates.size(); r++) {
            var rule = java.util.Objects.requireNonNull(live.rule("r" + r));
            var each = new java.util.ArrayList<Double>();
            for (int i = 0; i < peers; i++) { // the same on the whole, unlike each other
                each.add(i % 2 == 0 ? rates.get(r) * (1 - spread) : Math.min(1, rates.get(r) * (1 + spread)));
            }
            double own = each.stream().mapToDouble(i -> i).average().orElseThrow();
            double[] chances = hits(each);
            for (int hit = 0; hit <= peers; hit++) {
                mean += own * chances[hit] * share(live, rule, peers, hit);
            }
        }
        assertTrue(mean <= 1 + 1e-9, () -> rates + " " + peers);
    }

    @Test
    void weightNeverExceedsOneByTheRate() {
        var live = rules(5);
        var high = java.util.Objects.requireNonNull(live.rule("r3"));
        double stakes = live.rules().stream().mapToDouble(LiveRule::stake).sum();
        assertEquals(10 / stakes * 101 / 2, share(live, high, 100, 1), 1e-9);
        assertEquals(10 / stakes, share(live, high, 100, 100), 1e-9);
    }

    @Test
    void whatWasNeverTriedOnPeersWeighsNothing() {
        var live = rules(2);
        var rule = java.util.Objects.requireNonNull(live.rule("r1"));
        var nobody = new PeerBaseline("rules/all", LocalDate.EPOCH, 40, 28, Map.of());
        assertEquals(0, new RuleRates(live, nobody).share(rule, new RuleHabits()));
    }

    @Test
    void productsWhoseLogsPeersMakeShareEvenly() {
        var files = new HashMap<String, String>();
        files.put("own.yml", Shelves.aRule("own", "high", "action: A"));
        for (int i = 0; i < 10; i++) {
            files.put("w" + i, Shelves.aRule("w" + i, "high", "a: b").replace("product: probity", "product: windows"));
        }
        var live = Shelves.of(files).settle();
        var own = java.util.Objects.requireNonNull(live.rule("own"));
        assertEquals(0.5, share(live, own, 99, 99), 1e-9);
    }
}
