package dev.probity.scoring.stream;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** Reads topics record by record; what cannot be decoded goes to the dead letters with reason and offset, and the stream goes on. */
public final class Intake {
    private static final String STAFF = "staff:";

    private Intake() {}

    /** Turns a record into what it says. */
    @FunctionalInterface
    public interface Decoder<T> {
        /** Null passes the record over; {@link IllegalArgumentException} refuses it, its message being the reason. */
        @Nullable
        T decode(String key, byte[] value, Headers headers);
    }

    /**
     * How what a record says is had.
     *
     * @param decoder reads it
     * @param happened when it happened: what is too far ahead is refused
     */
    public record Reading<T>(Decoder<T> decoder, Function<T, Instant> happened) {}

    /**
     * @param topics topics with the same number of partitions
     * @param name begins the names of the nodes
     */
    @SuppressWarnings("unchecked")
    public static <T> KStream<String, T> read(
            StreamsBuilder builder, List<String> topics, String name, Reading<T> reading, Plumbing plumbing) {
        var refused = name + "-refused";
        var taken = name + "-taken";
        var decoded = builder.stream(
                        topics,
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(name))
                .process(() -> new Gate<>(reading, topics, taken, refused, plumbing), Named.as(name + "-intake"));
        decoded.mapValues(value -> (byte[]) value, Named.as(refused))
                .to(
                        Topics.DEAD_LETTERS,
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName(name + "-dead-letters"));
        return decoded.mapValues(value -> (T) value, Named.as(taken));
    }

    private static final class Gate<T> implements Processor<@Nullable String, byte @Nullable [], String, Object> {
        private final Reading<T> reading;
        private final Duration ahead;
        private final Progress progress;
        private final String taken;
        private final String refused;
        private final Map<String, Counter> processed = new HashMap<>();
        private final Map<String, Counter> deadLetters = new HashMap<>();
        private @Nullable ProcessorContext<String, Object> context;

        Gate(Reading<T> reading, List<String> topics, String taken, String refused, Plumbing plumbing) {
            this.reading = reading;
            this.ahead = plumbing.ahead();
            this.progress = plumbing.progress();
            this.taken = taken;
            this.refused = refused;
            for (var topic : topics) {
                processed.put(
                        topic,
                        Counter.builder("probity.scoring.records")
                                .description("Records taken from a topic")
                                .tag("topic", topic)
                                .register(plumbing.meters()));
                deadLetters.put(topic, DeadLetter.counter(topic, plumbing.meters()));
            }
        }

        @Override
        public void init(ProcessorContext<String, Object> processorContext) {
            this.context = processorContext;
        }

        @Override
        public void process(Record<@Nullable String, byte @Nullable []> record) {
            count(processed);
            progress.processed(origin().topic(), origin().partition(), origin().offset());
            var key = record.key();
            var value = record.value();
            if (key == null || key.isBlank()) {
                refuse(record, "unkeyed", "the record has no key");
                return;
            }
            if (value == null) {
                // somebody's name is to be forgotten (ADR 0071): none is known here, what else was said still holds
                if (!(origin().topic().equals(Topics.PARTIES) && key.startsWith(STAFF))) {
                    refuse(record, "unreadable", "the record has no value");
                }
                return;
            }
            T decoded;
            try {
                decoded = reading.decoder().decode(key, value, record.headers());
            } catch (IllegalArgumentException e) {
                refuse(record, "unreadable", String.valueOf(e.getMessage()));
                return;
            }
            if (decoded == null) {
                return;
            }
            var latest = Instant.ofEpochMilli(record.timestamp()).plus(ahead);
            if (reading.happened().apply(decoded).isAfter(latest)) {
                refuse(
                        record,
                        "future",
                        "what it tells lies after " + latest + ", the latest that is taken of when it was written");
                return;
            }
            context().forward(new Record<String, Object>(key, decoded, record.timestamp(), record.headers()), taken);
        }

        private void refuse(Record<@Nullable String, byte @Nullable []> record, String rule, String detail) {
            var origin = origin();
            count(deadLetters);
            var letter = new DeadLetter(
                    origin.topic(),
                    origin.partition(),
                    origin.offset(),
                    rule,
                    detail,
                    Instant.ofEpochMilli(context().currentSystemTimeMs()),
                    record.value());
            context()
                    .forward(
                            new Record<String, Object>(
                                    letter.id(), letter.toJson(), record.timestamp(), record.headers()),
                            refused);
        }

        private void count(Map<String, Counter> byTopic) {
            var counter = byTopic.get(origin().topic());
            if (counter != null) {
                counter.increment();
            }
        }

        private RecordMetadata origin() {
            return context().recordMetadata().orElseThrow();
        }

        private ProcessorContext<String, Object> context() {
            if (context == null) {
                throw new IllegalStateException("not initialised");
            }
            return context;
        }
    }
}
