package dev.probity.scoring.staff;

import dev.probity.scoring.explanation.Explained;
import dev.probity.scoring.explanation.ExplanationSource;
import dev.probity.scoring.explanation.KnownTies;
import dev.probity.scoring.explanation.OtherExplanation;
import dev.probity.scoring.explanation.Suspicion;
import dev.probity.scoring.explanation.Work;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.policy.Terms;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Tests innocent explanations on the state of staff; of others, on what the bill itself says. */
public final class StaffExplanations implements ExplanationSource {
    private final ReadOnlyKeyValueStore<String, byte[]> states;
    private final PeerLookup peers;
    private final Function<String, Terms> terms;
    private final KnownTies ties;

    /**
     * @param terms what the policy permits of a subject
     * @param ties what is known of ties of staff and of merchants
     */
    public StaffExplanations(
            ReadOnlyKeyValueStore<String, byte[]> states,
            PeerLookup peers,
            Function<String, Terms> terms,
            KnownTies ties) {
        this.states = states;
        this.peers = peers;
        this.terms = terms;
        this.ties = ties;
    }

    @Override
    public List<Explained> explain(Suspicion suspicion) {
        return OtherExplanation.all(suspicion, work(suspicion).tiedBy(ties.behind(suspicion)));
    }

    private Work work(Suspicion suspicion) {
        var stored = states.get(suspicion.subject());
        if (stored == null) {
            return Work.UNKNOWN;
        }
        int smallest = terms.apply(suspicion.subject()).smallestGroup();
        return StaffWork.of(StaffState.of(stored), suspicion, peers.ofAtLeast(smallest));
    }
}
