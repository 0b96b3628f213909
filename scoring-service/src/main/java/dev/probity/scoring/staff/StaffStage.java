package dev.probity.scoring.staff;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.PeerDay;
import java.util.List;
import java.util.Set;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Events of staff in, findings and words to the peers out. */
public final class StaffStage {
    /** Who speaks here. */
    public static final List<Detector> DETECTORS = List.of(
            PurposeDetector.DETECTOR,
            ErrandDetector.DETECTOR,
            ShareDetector.PORTFOLIO,
            ShareDetector.DATA_CLASS,
            ShareDetector.POWERS,
            VolumeDetector.DETECTOR);

    static final String FOUND = "staff-findings";
    static final String TOLD = "staff-days";

    private StaffStage() {}

    /**
     * What comes of staff's events.
     *
     * @param findings by subject
     * @param days figures of closed days, by peer group
     */
    public record Observed(KStream<String, Finding> findings, KStream<String, PeerDay> days) {}

    public static Observed watch(KStream<String, PartyEvent> events, DetectorConfig config, String policyVersion) {
        var observed = events.process(supplier(config, policyVersion), Named.as("staff"));
        return new Observed(
                observed.mapValues(value -> (Finding) value, Named.as(FOUND)),
                observed.mapValues(value -> (PeerDay) value, Named.as(TOLD)));
    }

    private static ProcessorSupplier<String, PartyEvent, String, Object> supplier(
            DetectorConfig config, String policyVersion) {
        var rules = StaffRules.of(config, policyVersion);
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, PartyEvent, String, Object> get() {
                return new StaffProcessor(rules, config.peers().fewest(), config.cachedStates());
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return StaffStores.builders();
            }
        };
    }
}
