package dev.probity.scoring.alert;

import dev.probity.scoring.ScoringConfig;
import dev.probity.scoring.risk.RiskStage;
import dev.probity.scoring.stream.Plumbing;
import dev.probity.scoring.stream.Topics;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Bills in, alerts out, over one partition: a budget for all can only be kept in one place. */
public final class AlertStage {
    private AlertStage() {}

    public static void raise(RiskStage.Concluded concluded, ScoringConfig config, Plumbing plumbing) {
        concluded
                .candidates()
                .repartition(Repartitioned.<String, byte[]>as("alert-candidates")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.ByteArray())
                        .withNumberOfPartitions(1))
                .process(supplier(config.alerts(), plumbing), Named.as("alert-desk"))
                .to(
                        Topics.ALERTS,
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("alerts-out"));
    }

    private static ProcessorSupplier<String, byte[], String, byte[]> supplier(
            ScoringConfig.Alerts config, Plumbing plumbing) {
        var rules = AlertRules.of(config);
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, byte[], String, byte[]> get() {
                return new AlertProcessor(rules, config.idle(), plumbing);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return AlertStores.builders();
            }
        };
    }
}
