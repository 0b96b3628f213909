package dev.probity.scoring.explanation;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Sentence;
import java.util.Comparator;
import java.util.Map;

/**
 * What ties the subject to others is shared by so many that it means nothing: an office line, a payment processor. A hub ties nobody, so that what speaks here is none yet; how near
 * to one the rarest tie is decides. Devices and addresses that a ring shares are not known here.
 */
record SharedByMany() implements OtherExplanation {
    /** The subject and the go-between alone. */
    private static final int BOTH = 2;

    /** Share of what makes a hub, those two left out, up to which it is ruled out. */
    private static final double FEW = 0.2;

    /** The same, from which on it is supported. */
    private static final double MANY = 0.5;

    @Override
    public boolean concerns(Suspicion suspicion) {
        return true;
    }

    @Override
    public Explained test(Suspicion suspicion, Work work) {
        if (suspicion.against().stream().noneMatch(family -> restsOnTies(family, suspicion))) {
            return explained(Standing.RULED_OUT, "nothing that is shared speaks against the subject", Map.of());
        }
        var rarest = work.shared().stream().min(Comparator.comparingDouble(SharedByMany::share));
        if (rarest.isEmpty() || suspicion.against().contains(Family.RING)) {
            return explained(Standing.OPEN, "not tested: how many others share it is not known here", Map.of());
        }
        var tie = rarest.get();
        var words = tie.dealing()
                ? "the go-between of the rarest dealing is tied to %d of our staff and merchants; one that is tied to %d is taken for a hub and ties nobody"
                : "the rarest thing that is shared is shared by %d; what %d share is taken for a hub and ties nobody";
        return explained(
                standing(tie),
                Sentence.of(words, tie.parties(), tie.most()),
                Map.of("ties", (double) work.shared().size(), "sharers", (double) tie.parties(), "hub", (double)
                        tie.most()));
    }

    private static double share(Work.Shared tie) {
        return (double) Math.max(0, tie.parties() - BOTH) / Math.max(1, tie.most() - BOTH);
    }

    private static Standing standing(Work.Shared tie) {
        if (share(tie) <= FEW) {
            return Standing.RULED_OUT;
        }
        return share(tie) >= MANY ? Standing.SUPPORTED : Standing.OPEN;
    }

    private static Explained explained(Standing state, String detail, Map<String, Double> facts) {
        return new Explained("hub", "What is shared is a hub", state, detail, facts);
    }

    /** Of a go-between, that staff visit its merchants rests on ties, too. */
    private static boolean restsOnTies(Family family, Suspicion suspicion) {
        return family == Family.BROKER
                || family == Family.PAYMENT
                || family == Family.RING
                || family == Family.PURPOSE && !suspicion.subject().startsWith(OfStaff.STAFF);
    }
}
