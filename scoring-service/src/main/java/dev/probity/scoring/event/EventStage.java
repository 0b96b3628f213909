package dev.probity.scoring.event;

import dev.probity.scoring.stream.Intake;
import dev.probity.scoring.stream.Plumbing;
import java.util.List;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** Event topics in, events out: all that concerns one party, in one task. */
public final class EventStage {
    private static final String PREFIX = "probity.";
    private static final ThreadLocal<EventReader> READER = ThreadLocal.withInitial(EventReader::new);

    private EventStage() {}

    /** The topic of that short name. */
    public static String topic(String name) {
        return PREFIX + name;
    }

    /** Reads the topics of those short names. */
    public static KStream<String, Arrival> read(StreamsBuilder builder, List<String> names, Plumbing plumbing) {
        var topics = names.stream().map(EventStage::topic).toList();
        return Intake.read(
                builder,
                topics,
                "events",
                new Intake.Reading<>(
                        (key, value, headers) -> new Arrival(event(value), value),
                        arrival -> arrival.event().head().time()),
                plumbing);
    }

    /** The events alone, for whom their bytes don't concern. */
    public static KStream<String, PartyEvent> events(KStream<String, Arrival> arrivals) {
        return arrivals.mapValues(Arrival::event, Named.as("events-seen"));
    }

    private static PartyEvent event(byte[] value) {
        try {
            return READER.get().read(value);
        } catch (UndecodableEvent e) {
            throw new IllegalArgumentException(
                    e.pointer().isEmpty() ? e.getMessage() : e.pointer() + ": " + e.getMessage(), e);
        }
    }
}
