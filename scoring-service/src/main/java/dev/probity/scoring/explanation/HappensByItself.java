package dev.probity.scoring.explanation;

import dev.probity.scoring.finding.Decibans;
import dev.probity.scoring.finding.Sentence;
import java.util.Map;
import java.util.TreeMap;

/**
 * Chance: how many innocent people weigh so much at one moment. All lines together are an e-value E, so that at any one moment at most one in E innocent people
 * stands there (Markov's inequality). Not that at most one in E ever gets there: what speaks for somebody fades, too (ADR 0021).
 */
record HappensByItself() implements OtherExplanation {
    /** Rarer than this it is ruled out: the base rate of guilt, so that chance is no likelier than what is suspected. */
    private static final double RULED_OUT = 1e-4;

    /** Among so many peers at least one would be expected. */
    private static final double EXPECTED = 1;

    @Override
    public boolean concerns(Suspicion suspicion) {
        return true;
    }

    @Override
    public Explained test(Suspicion suspicion, Work work) {
        double chance = Math.min(1, Decibans.toE(-suspicion.evidence()));
        var facts = new TreeMap<String, Double>(Map.of("chance", chance));
        var peers = suspicion.peers();
        var words = chance == 1
                ? "all lines together speak against nobody"
                : Sentence.of(
                        "at any one moment at most 1 in %,.0f innocent {subject|subjects} weighs so much", 1 / chance);
        double expected = 0;
        if (peers != null) {
            expected = chance * peers.size();
            facts.put("peers", (double) peers.size());
            facts.put("expectedAmongPeers", expected);
            words += Sentence.of("; among its %,d {peer|peers} %.2g would be expected", peers.size(), expected);
        }
        return new Explained("by-itself", "It happens by itself", standing(chance, expected), words, facts);
    }

    private static Standing standing(double chance, double expected) {
        if (chance <= RULED_OUT) {
            return Standing.RULED_OUT;
        }
        return expected >= EXPECTED ? Standing.SUPPORTED : Standing.OPEN;
    }
}
