package dev.probity.scoring;

import dev.probity.scoring.alert.AlertStage;
import dev.probity.scoring.bet.BetStage;
import dev.probity.scoring.event.EventStage;
import dev.probity.scoring.merchant.MerchantStage;
import dev.probity.scoring.peer.PeerStage;
import dev.probity.scoring.risk.RiskStage;
import dev.probity.scoring.staff.StaffStage;
import dev.probity.scoring.stream.Plumbing;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Named;

/** The whole way of an event, from the event topics to alerts; reads from top to bottom as it flows. */
public final class ScoringTopology {
    private static final List<String> EVENT_TOPICS = List.of("parties", "activity", "market", "ties", "tips");

    private ScoringTopology() {}

    public static Topology build(ScoringConfig config, Plumbing plumbing) {
        var builder = new StreamsBuilder();
        PeerStage.everywhere(builder, plumbing);
        BetStage.everywhere(builder, plumbing);

        var events = EventStage.read(builder, EVENT_TOPICS, plumbing);
        var staff = StaffStage.watch(events, config.detectors(), config.policyVersion());
        var merchants = MerchantStage.watch(events, config.detectors(), config.policyVersion());
        PeerStage.compare(staff.days().merge(merchants.days(), Named.as("days")));

        RiskStage.count(StaffStage.DETECTORS, plumbing);
        RiskStage.count(MerchantStage.DETECTORS, plumbing);
        var findings = staff.findings().merge(merchants.findings(), Named.as("findings-here"));
        var concluded = RiskStage.weigh(builder, findings, config, plumbing);
        AlertStage.raise(concluded, config, plumbing);
        BetStage.teach(concluded.lessons(), config);
        return builder.build(named());
    }

    /** Refuses a node or store without a name: a later change would rename it and lose its state. */
    private static Properties named() {
        var properties = new Properties();
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return properties;
    }
}
