package dev.probity.scoring.query;

import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerStage;
import dev.probity.scoring.query.RuleFileViews.ReachView;
import dev.probity.scoring.rule.LiveRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often live rules matched lately, as peers tell it. */
@ApplicationScoped
class RuleReaches {
    private final LocalState local;

    RuleReaches(LocalState local) {
        this.local = local;
    }

    /** As it is known now; of no rule anything while that can't be read, for the files can. */
    Reaches now() {
        try {
            return new Reaches(local.steady(() -> new GlobalPeers(local.store(PeerStage.PEERS), 0).ofRules()));
        } catch (ProblemException e) {
            return new Reaches(List.of());
        }
    }

    /** What groups tell that have no party in common. */
    record Reaches(List<PeerBaseline> groups) {
        /** Null while nobody was tried by the rule. */
        @Nullable
        ReachView of(LiveRule rule) {
            int tried = sum(rule.scope().row());
            if (tried == 0) {
                return null;
            }
            var through = groups.stream()
                    .filter(group -> group.sums(rule.scope().row()) != null)
                    .map(PeerBaseline::through)
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.EPOCH);
            return new ReachView(through, sum(rule.row()), tried);
        }

        private int sum(String row) {
            int sum = 0;
            for (var group : groups) {
                var sums = group.sums(row);
                sum += sums == null ? 0 : (int) sums[0];
            }
            return sum;
        }
    }
}
