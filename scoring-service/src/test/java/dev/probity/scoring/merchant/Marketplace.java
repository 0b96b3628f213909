package dev.probity.scoring.merchant;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.peer.Neighbourhood;
import dev.probity.scoring.ring.LikenessRules;
import dev.probity.scoring.ring.RecentReviewers;
import dev.probity.scoring.ring.Rings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Merchants and their like in memory, without Kafka: for long stories. */
public final class Marketplace {
    private final MerchantFold fold;
    private final Rings rings;
    private final Neighbourhood like = new Neighbourhood(30);
    private final Map<String, MerchantFile> files = new HashMap<>();
    private final List<PartyEvent> moves = new ArrayList<>();

    public Marketplace(Map<String, String> settings) {
        this.fold = new MerchantFold(
                RingRules.of(ScoringConfigs.with(settings).detectors(), "test"),
                Rings.rules(settings),
                LikenessRules.of(ScoringConfigs.with(settings).detectors()));
        this.rings = new Rings(settings);
    }

    public List<Finding> tell(String subject, PartyEvent event) {
        var file = files.computeIfAbsent(
                subject,
                name -> new MerchantFile(
                        name, new MerchantState(), new TouchLog(slot -> null), new RecentReviewers(), like));
        var folded = fold.fold(file, event);
        if (folded == null) {
            return List.of();
        }
        file.reviews().takeChanged();
        folded.days().forEach(like::hear);
        moves.addAll(folded.moves());
        var findings = new ArrayList<>(folded.findings());
        folded.encounters().forEach(encounter -> findings.addAll(rings.tell(encounter)));
        return findings;
    }

    /** Events that may be gains, since the last call. */
    public List<PartyEvent> takeMoves() {
        var taken = List.copyOf(moves);
        moves.clear();
        return taken;
    }
}
