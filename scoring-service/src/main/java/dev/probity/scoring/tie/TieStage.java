package dev.probity.scoring.tie;

import dev.probity.scoring.DetectorConfig;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.event.PartyEvent.MerchantProfile;
import dev.probity.scoring.exchange.PairInput;
import dev.probity.scoring.exchange.StaffTouch;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.policy.PolicyStage;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** Events that tie parties in; findings about those tied, paths and a census of go-betweens out. */
public final class TieStage {
    /** Who speaks here. */
    public static final List<Detector> DETECTORS = List.of(
            GoBetweenDetector.DETECTOR,
            BrokerDetector.DETECTOR,
            AffinityDetector.AFFINITY,
            AffinityDetector.TIED,
            ServedDetector.DETECTOR,
            PaymentDetector.DETECTOR);

    static final String SHARED = "tie-shared";
    static final String NEWS = "tie-news";
    static final String COUNTED = "tie-counted";
    static final String GO_BETWEEN_FOUND = "tie-go-between-findings";
    static final String PATHS = "tie-open-paths";
    static final String PATH_FOUND = "tie-path-findings";
    static final String ERRANDS = "tie-errands";
    static final String NEWS_HERE = "tie-news-here";
    static final String DAYS = "tie-days";
    static final String AFFINITY_FOUND = "tie-affinity-findings";
    static final String SERVED = "tie-served";
    static final String SERVED_FOUND = "tie-served-findings";

    private final TieRules rules;
    private final int fewestPeers;

    private TieStage(TieRules rules, int fewestPeers) {
        this.rules = rules;
        this.fewestPeers = fewestPeers;
    }

    /**
     * What comes of ties.
     *
     * @param findings by subject
     * @param census differences in the census of go-betweens, by its group
     * @param days visits off the beat by category of the merchants
     * @param paths from staff to merchants, by merchant
     */
    public record Observed(
            KStream<String, Finding> findings,
            KStream<String, PeerDay> census,
            KStream<String, PeerDay> days,
            KStream<String, Path> paths) {}

    /**
     * @param touches of staff, by merchant
     * @param gains of merchants after touches, and whose may be kept no longer, by member of staff
     * @param restricted families that rest on what the policy has just forbidden of a subject
     */
    public static Observed watch(
            KStream<String, PartyEvent> events,
            KStream<String, StaffTouch> touches,
            KStream<String, PairInput> gains,
            KStream<String, Set<Family>> restricted,
            DetectorConfig config,
            String policyVersion) {
        var stage =
                new TieStage(TieRules.of(config, policyVersion), config.peers().fewest());
        var between = stage.between(events);
        var met = stage.meet(between, events, touches);
        var weighed = stage.affinities(met, gains, restricted);
        var found = between.mapValues(value -> (Finding) value, Named.as(GO_BETWEEN_FOUND))
                .merge(met.mapValues(value -> (Finding) value, Named.as(PATH_FOUND)), Named.as("tie-findings"))
                .merge(
                        weighed.mapValues(value -> (Finding) value, Named.as(AFFINITY_FOUND)),
                        Named.as("tie-all-findings"))
                .merge(stage.served(weighed), Named.as("tie-findings-and-served"));
        return new Observed(
                found,
                between.mapValues(value -> (PeerDay) value, Named.as(COUNTED)),
                met.mapValues(value -> (PeerDay) value, Named.as(DAYS)),
                met.mapValues(value -> (Path) value, Named.as(PATHS)));
    }

    /** Who shares an identifier, and who dealt with whom, meet at the go-between. */
    private KStream<String, Object> between(KStream<String, PartyEvent> events) {
        var sightings = events.flatMap(
                (subject, event) -> pairs(TieIntake.sightings(subject, event)), Named.as("tie-sightings"));
        var shared = letters(sightings, "tie-sightings-to-identifiers")
                .process(
                        supplier(() -> new IdentifierProcessor(rules, fewestPeers), TieStores.IDENTIFIERS),
                        named("identifiers"))
                .mapValues(value -> (TieLetter) value, Named.as(SHARED));
        var dealings = events.flatMap((subject, event) -> pairs(TieIntake.dealings(event)), Named.as("tie-dealings"));
        return letters(dealings.merge(shared, Named.as("tie-strands")), "tie-strands-to-go-betweens")
                .process(
                        supplier(() -> new GoBetweenProcessor(rules, fewestPeers), TieStores.GO_BETWEENS),
                        named("go-betweens"));
    }

    /** News of go-betweens, what merchants sell, and touches meet at staff and merchants. */
    private KStream<String, Object> meet(
            KStream<String, Object> between, KStream<String, PartyEvent> events, KStream<String, StaffTouch> touches) {
        var gifts = events.flatMap(
                (subject, event) -> pairs(TieIntake.gifts(event, rules.payment().currency())), Named.as("tie-gifts"));
        var news = letters(
                between.mapValues(value -> (TieLetter) value, Named.as(NEWS))
                        .merge(gifts, Named.as("tie-news-and-gifts")),
                "tie-news-to-parties");
        KStream<String, TieLetter> called = events.filter(
                        (subject, event) -> event instanceof MerchantProfile profile
                                && !profile.category().isEmpty()
                                && Party.merchant(subject),
                        Named.as("tie-profiles"))
                .mapValues(event -> new TieLetter.Called(((MerchantProfile) event).category()), Named.as("tie-called"));
        KStream<String, TieLetter> touched =
                touches.mapValues(touch -> new TieLetter.Touched(touch), Named.as("tie-touched"));
        return news.merge(called, Named.as("tie-news-and-profiles"))
                .merge(touched, Named.as("tie-news-and-touches"))
                .process(supplier(() -> new PathProcessor(rules, fewestPeers), TieStores.PATHS), named("paths"));
    }

    private KStream<String, Object> affinities(
            KStream<String, Object> met, KStream<String, PairInput> gains, KStream<String, Set<Family>> restricted) {
        KStream<String, TieLetter> forbidden = restricted
                .filter(
                        (staff, families) -> families.contains(Family.BROKER) || families.contains(Family.PURPOSE),
                        Named.as("ties-forbidden"))
                .mapValues(
                        families -> new TieLetter.Forbidden(families.contains(Family.BROKER)),
                        Named.as("tie-forbidden"));
        KStream<String, TieLetter> gained = gains.mapValues(gain -> new TieLetter.Gained(gain), Named.as("tie-gained"));
        return letters(met.mapValues(value -> (TieLetter) value, Named.as(ERRANDS)), "tie-errands-to-staff")
                .merge(met.mapValues(value -> (TieLetter) value, Named.as(NEWS_HERE)), Named.as("tie-errands-and-news"))
                .merge(gained, Named.as("tie-errands-and-gains"))
                .merge(forbidden, Named.as("tie-errands-and-policy"))
                .process(
                        supplier(() -> new AffinityProcessor(rules, fewestPeers), TieStores.AFFINITIES),
                        named("affinities"),
                        TieStores.PATHS,
                        PolicyStage.PEOPLE);
    }

    /** What staff did for a go-between meets at the go-between. */
    private KStream<String, Finding> served(KStream<String, Object> weighed) {
        return letters(weighed.mapValues(value -> (TieLetter) value, Named.as(SERVED)), "tie-served-to-go-betweens")
                .process(supplier(() -> new ServedProcessor(rules, fewestPeers), TieStores.SERVED), named("served"))
                .mapValues(value -> (Finding) value, Named.as(SERVED_FOUND));
    }

    private static Named named(String node) {
        return Named.as("tie-" + node + "-fold");
    }

    private static List<KeyValue<String, TieLetter>> pairs(List<Addressed> letters) {
        return letters.stream()
                .map(letter -> KeyValue.pair(letter.to(), letter.letter()))
                .toList();
    }

    private static KStream<String, TieLetter> letters(KStream<String, TieLetter> letters, String topic) {
        return letters.repartition(Repartitioned.<String, TieLetter>as(topic)
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.serdeFrom(
                        (name, letter) -> TieLetterBytes.write(letter), (name, bytes) -> TieLetterBytes.read(bytes))));
    }

    private static ProcessorSupplier<String, TieLetter, String, Object> supplier(
            Supplier<TieProcessor<TieLetter>> processor, String store) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, TieLetter, String, Object> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return TieStores.of(store);
            }
        };
    }
}
