package dev.probity.scoring.policy;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.finding.Detector;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.stream.Plumbing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The door before all that keeps anything of people: what the policy forbids of somebody goes no further. */
public final class PolicyStage {
    /**
     * {@code staff:id} → country, site and role; and after a zero byte each processor that keeps something of the person → what it last knew to be forbidden. Some
     * 40 bytes a person, for ever; logged to Kafka, not cached.
     */
    public static final String PEOPLE = "policy-people";

    static final String ADMITTED = "events-admitted";
    static final String RESTRICTED = "policy-restricted";

    /** One for all who share the store: Streams wants the very same. */
    private static final StoreBuilder<KeyValueStore<String, byte[]>> STORE = Stores.keyValueStoreBuilder(
                    Stores.persistentKeyValueStore(PEOPLE), Serdes.String(), Serdes.ByteArray())
            .withLoggingEnabled(Map.of())
            .withCachingDisabled();

    private PolicyStage() {}

    /**
     * What comes through.
     *
     * @param arrivals what may be kept, without what may not
     * @param restricted families of evidence that rest on what became forbidden of a subject, told with its next event
     */
    public record Admitted(KStream<String, Arrival> arrivals, KStream<String, Set<Family>> restricted) {}

    /** Whoever asks at the {@link PolicyDoor} names this among its stores. */
    public static Set<StoreBuilder<?>> with(StoreBuilder<?>... own) {
        return Stream.concat(Stream.of(STORE), Stream.of(own)).collect(Collectors.toUnmodifiableSet());
    }

    /** Names that can be forbidden, given the detectors that speak of people. */
    public static Vocabulary vocabulary(List<Detector> detectors) {
        return new Vocabulary(
                detectors.stream().map(Detector::name).collect(Collectors.toUnmodifiableSet()),
                Vocabulary.EVENTS,
                Stripped.FIELDS);
    }

    @SuppressWarnings("unchecked")
    public static Admitted admit(KStream<String, Arrival> arrivals, List<Detector> detectors, Plumbing plumbing) {
        var admitted = arrivals.process(supplier(detectors, plumbing), Named.as("policy"));
        return new Admitted(
                admitted.mapValues(value -> (Arrival) value, Named.as(ADMITTED)),
                admitted.mapValues(value -> (Set<Family>) value, Named.as(RESTRICTED)));
    }

    private static ProcessorSupplier<String, Arrival, String, Object> supplier(
            List<Detector> detectors, Plumbing plumbing) {
        var families = new RestingFamilies(detectors);
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Arrival, String, Object> get() {
                return new PolicyProcessor(families, plumbing.meters());
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return with();
            }
        };
    }

    /** What was kept out, for that reason; registered before the first, so that an increase is seen. */
    public static Counter withheld(Withheld why, MeterRegistry meters) {
        return Counter.builder("probity.scoring.withheld")
                .description("Events and findings that the policy kept out")
                .tag("why", why.tag())
                .register(meters);
    }
}
