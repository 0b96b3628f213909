package dev.probity.scoring.ring;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.finding.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reviewers and merchants of rings in memory, without Kafka: for long stories. */
public final class Rings {
    private final Companions companions;
    private final LockStepDetector detector;
    private final Map<String, ReviewerState> reviewers = new HashMap<>();
    private final Map<String, MerchantReviews> merchants = new HashMap<>();

    public Rings(Map<String, String> settings) {
        var rules = rules(settings);
        companions = new Companions(rules);
        detector = new LockStepDetector(rules);
    }

    public static LockStepRules rules(Map<String, String> settings) {
        return LockStepRules.of(ScoringConfigs.with(settings).detectors(), "test");
    }

    public List<Finding> tell(Encounter encounter) {
        var heard = reviewers
                .computeIfAbsent(encounter.reviewer(), any -> new ReviewerState())
                .hear(encounter, companions, detector);
        var findings = new ArrayList<>(heard.findings());
        for (var slot : heard.judged()) {
            var judged = slot.judged;
            if (judged != null) {
                var merchant = slot.encounter.merchant();
                findings.addAll(merchants
                        .computeIfAbsent(merchant, any -> new MerchantReviews())
                        .hear(merchant, judged, detector));
            }
        }
        return findings;
    }
}
