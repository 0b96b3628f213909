package dev.probity.scoring.exchange;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.PeerDay;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Touches meet gains at the merchant, pair by pair, and the gains travel back to whoever had touched. */
public final class ExchangeStage {
    /** Who speaks here. */
    public static final List<Detector> DETECTORS = List.of(QuidProQuoDetector.DETECTOR, FavourDetector.DETECTOR);

    static final String FAVOURS = "favour-findings";
    static final String TOLD = "gain-weeks";
    static final String GAINED = "gains-after-touch";
    static final String FOUND = "pair-findings";
    static final String GAINS_KEPT = "gains-kept";

    private ExchangeStage() {}

    /**
     * What comes of touches and gains.
     *
     * @param findings by subject
     * @param days figures of weeks that are over, by group
     * @param gains of merchants after touches, as far as they may be kept, and whose may be no longer, by member of staff
     */
    public record Met(
            KStream<String, Finding> findings, KStream<String, PeerDay> days, KStream<String, PairInput> gains) {}

    /**
     * @param moves what happened to merchants, each event once, by merchant
     * @param touches touches by merchant
     * @param days the same, day by day, by member of staff
     * @param restricted families that rest on what the policy has just forbidden of a subject
     */
    public static Met meet(
            KStream<String, PartyEvent> moves,
            KStream<String, StaffTouch> touches,
            KStream<String, PairInput.Touched> days,
            KStream<String, Set<Family>> restricted,
            DetectorConfig config,
            String policyVersion) {
        var rules = GainRules.of(config, policyVersion);
        KStream<String, MerchantInput> moved =
                moves.mapValues(event -> new MerchantInput.Moved(event), Named.as("merchant-moves"));
        var met = moved.merge(
                        touches.mapValues(touch -> new MerchantInput.Touched(touch), Named.as("merchant-touches")),
                        Named.as("touches-and-moves"))
                .process(merchants(rules, config), Named.as("gains"));
        KStream<String, PairInput> gained = met.mapValues(value -> (PairGain) value, Named.as(GAINED))
                .repartition(Repartitioned.<String, PairGain>as("pair-gains")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(
                                Serdes.serdeFrom((topic, gain) -> gain.bytes(), (topic, bytes) -> PairGain.of(bytes))))
                .mapValues(gain -> new PairInput.Gained(gain), Named.as("gains-of-pairs"));
        KStream<String, PairInput> touched = days.mapValues(day -> (PairInput) day, Named.as("days-of-pairs"));
        KStream<String, PairInput> forbidden = restricted
                .filter((staff, families) -> families.contains(Family.GAIN), Named.as("gains-forbidden"))
                .mapValues(families -> new PairInput.Forbidden(), Named.as("pairs-forbidden"));
        var pairs = touched.merge(gained, Named.as("days-and-gains"))
                .merge(forbidden, Named.as("pairs-and-policy"))
                .process(staff(rules, config), Named.as("pairs"));
        return new Met(
                pairs.mapValues(value -> (Finding) value, Named.as(FOUND))
                        .merge(
                                met.mapValues(value -> (Finding) value, Named.as(FAVOURS)),
                                Named.as("exchange-findings")),
                met.mapValues(value -> (PeerDay) value, Named.as(TOLD)),
                pairs.mapValues(value -> (PairInput) value, Named.as(GAINS_KEPT)));
    }

    private static ProcessorSupplier<String, MerchantInput, String, Object> merchants(
            GainRules rules, DetectorConfig config) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, MerchantInput, String, Object> get() {
                return new GainProcessor(rules, config.peers().fewest(), config.cachedStates());
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return ExchangeStores.ofMerchants();
            }
        };
    }

    private static ProcessorSupplier<String, PairInput, String, Object> staff(GainRules rules, DetectorConfig config) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, PairInput, String, Object> get() {
                return new PairProcessor(rules, config.cachedStates());
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return ExchangeStores.ofStaff();
            }
        };
    }
}
