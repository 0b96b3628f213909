package dev.probity.scoring.explanation;

import dev.probity.scoring.finding.Family;
import java.util.Map;

/** What ties the subject to others is shared by so many that it means nothing: an office line, a payment processor. */
record SharedByMany() implements OtherExplanation {
    @Override
    public boolean concerns(Suspicion suspicion) {
        return true;
    }

    @Override
    public Explained test(Suspicion suspicion, Work work) {
        boolean moot = suspicion.against().stream().noneMatch(SharedByMany::restsOnTies);
        return new Explained(
                "hub",
                "What is shared is a hub",
                moot ? Standing.RULED_OUT : Standing.OPEN,
                moot
                        ? "nothing that is shared speaks against the subject"
                        : "not tested: how many others share it is not known here",
                Map.of());
    }

    private static boolean restsOnTies(Family family) {
        return family == Family.BROKER || family == Family.PAYMENT || family == Family.RING;
    }
}
