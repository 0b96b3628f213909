package dev.probity.scoring.merchant;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.peer.Neighbourhood;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Merchants and their like in memory, without Kafka: for long stories. */
public final class Marketplace {
    private final MerchantFold fold;
    private final Neighbourhood like = new Neighbourhood(30);
    private final Map<String, MerchantFile> files = new HashMap<>();

    public Marketplace(Map<String, String> settings) {
        this.fold = new MerchantFold(RingRules.of(ScoringConfigs.with(settings).detectors(), "test"));
    }

    public List<Finding> tell(String subject, PartyEvent event) {
        var file = files.computeIfAbsent(
                subject, name -> new MerchantFile(name, new MerchantState(), new TouchLog(slot -> null), like));
        var folded = fold.fold(file, event);
        if (folded == null) {
            return List.of();
        }
        file.reviews().takeChanged();
        folded.days().forEach(like::hear);
        return folded.findings();
    }
}
