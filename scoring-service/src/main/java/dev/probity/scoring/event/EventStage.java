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

    /** Reads the topics of that short name. */
    public static KStream<String, PartyEvent> read(StreamsBuilder builder, List<String> names, Plumbing plumbing) {
        KStream<String, PartyEvent> events = null;
        for (var name : names) {
            var more = Intake.<PartyEvent>read(
                    builder, PREFIX + name, name, (key, value, headers) -> event(value), plumbing);
            events = events == null ? more : events.merge(more, Named.as("events-with-" + name));
        }
        if (events == null) {
            throw new IllegalArgumentException("no topics");
        }
        return events;
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
