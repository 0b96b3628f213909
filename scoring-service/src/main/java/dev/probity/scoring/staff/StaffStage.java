package dev.probity.scoring.staff;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.anomaly.WorkDay;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.exchange.PairInput;
import dev.probity.scoring.explanation.ExplanationSource;
import dev.probity.scoring.explanation.KnownTies;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.policy.PolicyDoor;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
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
            VolumeDetector.DETECTOR,
            ReturnsDetector.DETECTOR,
            HoursDetector.DETECTOR,
            TicketsDetector.SELF_SERVED,
            TicketsDetector.SELF_TICKETED);

    static final String FOUND = "staff-findings";
    static final String TOLD = "staff-days";
    static final String TOUCHED = "staff-touched";
    static final String WORKED = "staff-work-days";

    private StaffStage() {}

    /**
     * What comes of staff's events.
     *
     * @param findings by subject
     * @param days figures of closed days, by peer group
     * @param touches touches of closed days, day by day, by member of staff
     * @param workDays closed days for the groups' forests, by peer group
     */
    public record Observed(
            KStream<String, Finding> findings,
            KStream<String, PeerDay> days,
            KStream<String, PairInput.Touched> touches,
            KStream<String, WorkDay> workDays) {}

    /**
     * Tests innocent explanations in the task that holds the person.
     *
     * @param tieStore where ties of staff and merchants lie
     * @param ties reads it
     */
    public static ExplanationSource.InTask explanations(
            DetectorConfig config, String tieStore, Function<ReadOnlyKeyValueStore<String, byte[]>, KnownTies> ties) {
        return new ExplanationSource.InTask(
                Set.of(StaffStores.STATES, tieStore),
                context -> new StaffExplanations(
                        context.getStateStore(StaffStores.STATES),
                        GlobalPeers.of(context, config.peers().fewest()),
                        PolicyDoor.of(context, "explanations")::terms,
                        ties.apply(context.getStateStore(tieStore))));
    }

    public static Observed watch(KStream<String, PartyEvent> events, DetectorConfig config, String policyVersion) {
        var observed = events.process(supplier(config, policyVersion), Named.as("staff"));
        return new Observed(
                observed.mapValues(value -> (Finding) value, Named.as(FOUND)),
                observed.mapValues(value -> (PeerDay) value, Named.as(TOLD)),
                observed.mapValues(value -> (PairInput.Touched) value, Named.as(TOUCHED)),
                observed.mapValues(value -> (WorkDay) value, Named.as(WORKED)));
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
