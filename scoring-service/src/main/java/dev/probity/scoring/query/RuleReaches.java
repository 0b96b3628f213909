package dev.probity.scoring.query;

import dev.probity.scoring.bet.Bet;
import dev.probity.scoring.bet.BetJson;
import dev.probity.scoring.bet.BetStage;
import dev.probity.scoring.bet.Lesson;
import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerBaseline;
import dev.probity.scoring.peer.PeerStage;
import dev.probity.scoring.query.RuleFileViews.OutcomesView;
import dev.probity.scoring.query.RuleFileViews.ReachView;
import dev.probity.scoring.rule.LiveRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** How live rules fare: how often they matched lately, as peers tell it, and how cases ended in which they did. */
@ApplicationScoped
class RuleReaches {
    private final LocalState local;

    RuleReaches(LocalState local) {
        this.local = local;
    }

    /** As it is known now; of no rule anything while that can't be read, for the files can. */
    Reaches now() {
        try {
            return local.steady(() -> new Reaches(
                    new GlobalPeers(local.store(PeerStage.PEERS), 0).ofRules(), tallies(local.store(BetStage.BETS))));
        } catch (ProblemException e) {
            return new Reaches(List.of(), Map.of());
        }
    }

    private static Map<String, Bet> tallies(ReadOnlyKeyValueStore<String, byte[]> bets) {
        var tallies = new HashMap<String, Bet>();
        try (var all = bets.all()) {
            all.forEachRemaining(entry -> {
                if (Lesson.isOfRule(entry.key)) {
                    tallies.put(entry.key, BetJson.read(entry.value));
                }
            });
        }
        return tallies;
    }

    /**
     * @param groups what groups tell that have no party in common
     * @param tallies outcomes by what stands for the rule
     */
    record Reaches(List<PeerBaseline> groups, Map<String, Bet> tallies) {
        /** Null while few cases in which it matched are closed. */
        @Nullable
        OutcomesView outcomes(LiveRule rule) {
            return OutcomesView.of(tallies.get(Lesson.ofRule(rule.id())));
        }

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
            return ReachView.of(through, sum(rule.row()), tried);
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
