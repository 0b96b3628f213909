package dev.probity.scoring;

import dev.probity.scoring.alert.AlertStage;
import dev.probity.scoring.anomaly.AnomalyStage;
import dev.probity.scoring.bet.BetStage;
import dev.probity.scoring.event.EventReader;
import dev.probity.scoring.event.EventStage;
import dev.probity.scoring.exchange.ExchangeStage;
import dev.probity.scoring.exchange.TouchStage;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.memory.ProfileStage;
import dev.probity.scoring.memory.RepeatStage;
import dev.probity.scoring.merchant.MerchantStage;
import dev.probity.scoring.peer.PeerStage;
import dev.probity.scoring.policy.PolicyStage;
import dev.probity.scoring.policy.PolicyStore;
import dev.probity.scoring.ring.RingStage;
import dev.probity.scoring.risk.RiskStage;
import dev.probity.scoring.rule.RuleShelf;
import dev.probity.scoring.rule.RuleStage;
import dev.probity.scoring.sigma.Placeholders;
import dev.probity.scoring.staff.StaffStage;
import dev.probity.scoring.staff.StaffStores;
import dev.probity.scoring.stream.AlignedClients;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Progress;
import dev.probity.scoring.tie.TieStage;
import dev.probity.scoring.tie.TieStores;
import dev.probity.scoring.tie.TiesBehind;
import dev.probity.scoring.tip.TipStage;
import dev.probity.scoring.watchlist.WatchListStage;
import dev.probity.scoring.watermark.WatermarkStage;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Named;

/** The whole way of an event, from the event topics to alerts; reads from top to bottom as it flows. */
public final class ScoringTopology {
    private static final List<String> EVENT_TOPICS = List.of("parties", "activity", "market", "ties", "tips");
    private static final ThreadLocal<EventReader> TIMES = ThreadLocal.withInitial(EventReader::new);

    /** Detectors that speak of people, and so are the policy's to forbid. */
    public static final List<Detector> ABOUT_PEOPLE = Stream.of(
                    StaffStage.DETECTORS,
                    AnomalyStage.DETECTORS,
                    TieStage.DETECTORS,
                    ExchangeStage.DETECTORS,
                    TipStage.DETECTORS,
                    RuleStage.DETECTORS)
            .flatMap(List::stream)
            .toList();

    private ScoringTopology() {}

    /** Who speaks here. */
    public static final List<Detector> DETECTORS = Stream.of(
                    StaffStage.DETECTORS,
                    AnomalyStage.DETECTORS,
                    TipStage.DETECTORS,
                    WatchListStage.DETECTORS,
                    MerchantStage.DETECTORS,
                    RingStage.DETECTORS,
                    TieStage.DETECTORS,
                    ExchangeStage.DETECTORS,
                    RuleStage.DETECTORS)
            .flatMap(List::stream)
            .toList();

    /** Topics of events; the one that tells where people stand first. */
    public static List<String> eventTopics() {
        return EVENT_TOPICS.stream().map(EventStage::topic).toList();
    }

    /** The clients to read it with, so that no partition of events runs ahead of the others. */
    public static KafkaClientSupplier clients(Progress progress) {
        var topics = Set.copyOf(eventTopics());
        return new AlignedClients(progress, topics, bytes -> TIMES.get().time(bytes));
    }

    /** With a shelf of rules of its own, whose changes are compiled at once. */
    public static Topology build(ScoringConfig config, Plumbing plumbing) {
        return build(config, new RuleShelf(new Placeholders(config.rules().placeholders()), Runnable::run), plumbing);
    }

    public static Topology build(ScoringConfig config, RuleShelf shelf, Plumbing plumbing) {
        var builder = new StreamsBuilder();
        PeerStage.everywhere(builder, plumbing);
        BetStage.everywhere(builder, plumbing);
        PolicyStore.everywhere(builder, plumbing);
        RuleStage.everywhere(builder, shelf, plumbing);

        var arrivals = ProfileStage.inOrder(EventStage.read(builder, EVENT_TOPICS, plumbing));
        var ticks = WatermarkStage.tell(arrivals, plumbing.progress());
        var admitted = PolicyStage.admit(arrivals, ABOUT_PEOPLE, plumbing);
        var once = RepeatStage.once(admitted.arrivals(), config.exactRepeats());
        var events = EventStage.events(once);
        var staff = StaffStage.watch(events, config.detectors(), Finding.UNSTAMPED);
        var merchants = MerchantStage.watch(events, config.detectors(), Finding.UNSTAMPED);
        var rules = RuleStage.watch(once, ticks, shelf, config);
        var rings = RingStage.watch(merchants.encounters(), config.detectors(), Finding.UNSTAMPED);
        var touches = TouchStage.toMerchants(staff.touches());
        var exchange = ExchangeStage.meet(
                merchants.moves(),
                touches,
                staff.touches(),
                admitted.restricted(),
                config.detectors(),
                Finding.UNSTAMPED);

        var ties = TieStage.watch(
                events, touches, exchange.gains(), admitted.restricted(), config.detectors(), Finding.UNSTAMPED);
        PeerStage.compare(
                staff.days()
                        .merge(merchants.days(), Named.as("days"))
                        .merge(rules.days(), Named.as("all-days"))
                        .merge(ties.days(), Named.as("days-of-ties"))
                        .merge(ties.census(), Named.as("days-and-census"))
                        .merge(exchange.days(), Named.as("days-and-weeks")),
                ticks);

        var unlike = AnomalyStage.judge(staff.workDays(), StaffStores.TOUCHES, config.detectors(), Finding.UNSTAMPED);

        RiskStage.count(DETECTORS, plumbing);
        var findings = staff.findings()
                .merge(unlike, Named.as("staff-findings-all"))
                .merge(TipStage.weigh(events, config.detectors(), Finding.UNSTAMPED), Named.as("findings-and-tips"))
                .merge(WatchListStage.compare(events, config), Named.as("findings-and-names"))
                .merge(merchants.findings(), Named.as("findings-here"))
                .merge(rings, Named.as("findings-of-rings"))
                .merge(ties.findings(), Named.as("findings-of-ties"))
                .merge(exchange.findings(), Named.as("findings-of-exchanges"))
                .merge(rules.findings(), Named.as("findings-and-rules"));
        var explanations = StaffStage.explanations(
                config.detectors(), TieStores.PATHS, paths -> new TiesBehind(paths::get, config.detectors()));
        var known = new RiskStage.Known(findings, admitted.restricted(), explanations);
        var concluded = RiskStage.weigh(builder, known, config, plumbing);
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
