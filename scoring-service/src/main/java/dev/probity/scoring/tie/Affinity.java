package dev.probity.scoring.tie;

import dev.probity.scoring.evidence.Mixture;
import dev.probity.scoring.tie.TieLetter.ClientOf;
import dev.probity.scoring.tie.TieLetter.Errand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much better a person's errands are explained by work for one go-between than by chance: a likelihood ratio.
 *
 * <p>Innocent: unasked, one comes to this category as often as one does, and within it to a merchant as often as others do. Suspect: a share of the errands is
 * for one of the go-between's clients, all alike. Which merchants are whose clients is taken as given, and so is how many errands there are, which other detectors
 * judge. Depends on the set of errands alone, so they may come in any order.
 */
final class Affinity {
    /** How much likelier it is under suspicion that a merchant did not gain, and by which power of the p-value it is likelier that it did. */
    private static final double WITHOUT_GAIN = 0.5;

    private static final double BY_GAIN = 0.4;

    private final AffinityRules rules;
    private final Map<String, Map<String, Errand>> hits = new TreeMap<>();
    private final Map<String, ClientOf> clients = new HashMap<>();
    private final Map<String, Double> ratios = new HashMap<>();
    private final Map<String, Double> said = new HashMap<>();
    private final Map<String, Float> gained;
    private final int judged;
    /** For each bet, ln of the e-value of errands none of which led to a client. */
    private final double[] nobodys;

    /**
     * @param known all errands remembered, from which it is known where the person comes to
     * @param judged those to judge, with a known share
     * @param gained ln of the p-value of what a merchant gained after a touch; of those that gained
     */
    Affinity(Iterable<Errand> known, List<Errand> judged, Map<String, Float> gained, AffinityRules rules) {
        this.rules = rules;
        this.gained = gained;
        var categories = categories(known);
        var visited = new Visited(known);
        this.judged = judged.size();
        nobodys = rules.bets().stream()
                .mapToDouble(bet -> judged.stream()
                        .mapToDouble(errand -> Math.log1p(-on(bet, errand)))
                        .sum())
                .toArray();
        for (var errand : known) {
            errand.clients().forEach(client -> clients.merge(client.goBetween(), client, Affinity::larger));
        }
        for (var errand : judged) {
            double within = errand.share() / Math.max(errand.share(), 1 - visited.get(errand));
            ratios.put(errand.merchant(), categories.getOrDefault(errand.category(), 1.0) * within);
            for (var client : errand.clients()) {
                hits.computeIfAbsent(client.goBetween(), name -> new TreeMap<>())
                        .put(errand.merchant(), errand);
            }
        }
    }

    /** Share of the errands that go to each category, each errand's own included: so chance is never taken for less than it is, in the mean. */
    private static Map<String, Double> categories(Iterable<Errand> known) {
        var shares = new HashMap<String, Double>();
        double all = 0;
        for (var errand : known) {
            shares.merge(errand.category(), 1.0, Double::sum);
            all++;
        }
        double errands = all;
        shares.replaceAll((category, count) -> count / errands);
        return shares;
    }

    /**
     * Shares of the merchants visited, by category: each merchant counts once, so that whoever has been at the popular ones comes to the others sooner than their
     * share says. Without it the mean exceeded 1 where few merchants have nearly all visits (found by {@code TieFairnessTest}).
     */
    private record Visited(Map<String, Double> shares) {
        Visited(Iterable<Errand> known) {
            this(new HashMap<>());
            known.forEach(errand -> shares.merge(errand.category(), known(errand), Double::sum));
        }

        private static double known(Errand errand) {
            return Float.isNaN(errand.share()) ? 0 : errand.share();
        }

        /** What the other merchants of the errand's category have together. */
        double get(Errand errand) {
            return shares.getOrDefault(errand.category(), 0.0) - known(errand);
        }
    }

    /** Go-betweens of any client that was visited. */
    Map<String, Map<String, Errand>> hits() {
        return hits;
    }

    private static ClientOf larger(ClientOf one, ClientOf other) {
        return one.strength() >= other.strength() ? one : other;
    }

    /** How many merchants a go-between has. */
    int clients(String goBetween) {
        var known = clients.get(goBetween);
        return known == null ? 0 : known.merchants();
    }

    /** How firmly a go-between is tied to merchants. */
    double strength(String goBetween) {
        var known = clients.get(goBetween);
        return known == null ? 0 : known.strength();
    }

    /** ln of the e-value of the errands against one go-between; of one none of whose clients was visited, whoever it is. */
    double logE(String goBetween) {
        return said.computeIfAbsent(goBetween, this::weigh);
    }

    private double weigh(String goBetween) {
        var visited = hits.getOrDefault(goBetween, Map.of());
        var logs = nobodys.clone();
        for (int i = 0; i < logs.length; i++) {
            for (var errand : visited.values()) {
                double on = on(rules.bets().get(i), errand);
                logs[i] += Math.log(1 - on + on * likelier(goBetween, errand)) - Math.log1p(-on);
            }
        }
        return Mixture.logMeanExp(logs);
    }

    /**
     * What is bet on one errand: more where a power was used and where the merchant gained afterwards, as is likelier under suspicion. Both are known before it is looked
     * at whose client the merchant is, and are evidence elsewhere.
     */
    private double on(double bet, Errand errand) {
        double gain = WITHOUT_GAIN * Math.exp(-BY_GAIN * gained.getOrDefault(errand.merchant(), 0f));
        double odds = bet / (1 - bet) * Math.exp(errand.habit().power()) * gain;
        return odds / (1 + odds);
    }

    /** How many times likelier the errand is if it is for that go-between: that it led there, and that it was gone on again. */
    private double likelier(String goBetween, Errand errand) {
        double chance = ratios.getOrDefault(errand.merchant(), 1.0);
        double returns = Math.exp(errand.habit().returns());
        return Math.min(rules.most(), returns / (ErrandFold.GROWTH * Math.max(1, clients(goBetween)) * chance));
    }

    /** How many of the go-between's visited clients the errands would have led to by chance: each was visited or not, however many errands could have led there. */
    double expected(String goBetween) {
        return hits.getOrDefault(goBetween, Map.of()).keySet().stream()
                .mapToDouble(merchant -> -Math.expm1(-ratios.getOrDefault(merchant, 1.0) * judged))
                .sum();
    }
}
