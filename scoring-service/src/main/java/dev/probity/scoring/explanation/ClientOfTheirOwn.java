package dev.probity.scoring.explanation;

import dev.probity.scoring.explanation.Work.MerchantDay;
import dev.probity.scoring.finding.Sentence;
import java.util.Map;

/** An account manager needs no ticket for a client of their own. */
record ClientOfTheirOwn() implements OtherExplanation {
    /** Share of the touches at clients, from which on the explanation is supported. */
    private static final double MOST = 0.5;

    @Override
    public boolean concerns(Suspicion suspicion) {
        return suspicion.subject().startsWith(OfStaff.STAFF);
    }

    @Override
    public Explained test(Suspicion suspicion, Work work) {
        if (work.days().isEmpty()) {
            return explained(Standing.OPEN, OfStaff.NO_TOUCHES, Map.of());
        }
        if (work.clients().isEmpty()) {
            return explained(Standing.OPEN, "not tested: no profile says who the clients are", Map.of());
        }
        int all = work.days().size();
        int own = (int) work.days().stream().filter(MerchantDay::client).count();
        int declared = work.clients().getAsInt();
        var words = declared == 0
                ? "the profile declares no clients"
                : Sentence.of(
                        "%d of %d {merchant-day|merchant-days} without a ticket {is|are} at a client; the profile declares %d",
                        own, all, declared);
        var facts = Map.of("merchantDays", (double) all, "atClients", (double) own, "clients", (double) declared);
        return explained(standing(own, all), words, facts);
    }

    private static Standing standing(int own, int all) {
        if (own == 0) {
            return Standing.RULED_OUT;
        }
        return own >= MOST * all ? Standing.SUPPORTED : Standing.OPEN;
    }

    private static Explained explained(Standing state, String detail, Map<String, Double> facts) {
        return new Explained("own-client", "It is a client of their own", state, detail, facts);
    }
}
