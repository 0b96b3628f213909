package dev.probity.scoring.stream;

import io.micrometer.core.instrument.Counter;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * Reads a compacted topic whole on every replica. What cannot be read never enters the store, or every record that looks it up would fail; it goes to the dead
 * letters. A global store has no way into a transaction, so each replica sends the letter beside it, again after each start while the record lies on
 * the topic: always the same letter, known by its id.
 */
public final class Everywhere {
    private Everywhere() {}

    /** Fails with {@link IllegalArgumentException} on a record that nobody could use, its message being the reason. */
    @FunctionalInterface
    public interface Check {
        void read(String key, byte[] value);
    }

    /** Hears, on the engine's own thread, of each record that entered the store, and with null of each that left it. */
    @FunctionalInterface
    public interface Listener {
        void changed(String key, byte @Nullable [] value);
    }

    /** The same with nobody who listens. */
    public static void read(
            StreamsBuilder builder, String topic, String store, String name, Check check, Plumbing plumbing) {
        read(builder, topic, store, name, check, (key, value) -> {}, plumbing);
    }

    /**
     * @param topic topic, also in the letters
     * @param store name of the store
     * @param name begins the names of the nodes
     */
    public static void read(
            StreamsBuilder builder,
            String topic,
            String store,
            String name,
            Check check,
            Listener listener,
            Plumbing plumbing) {
        var kept = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled();
        var consumed = Consumed.with(Serdes.String(), Serdes.ByteArray()).withName(name);
        builder.addGlobalStore(kept, topic, consumed, () -> new Keeper(topic, store, check, listener, plumbing));
    }

    private static final class Keeper implements Processor<@Nullable String, byte @Nullable [], Void, Void> {
        private final String topic;
        private final String store;
        private final Check check;
        private final Listener listener;
        private final Plumbing plumbing;
        private final Counter deadLetters;
        private @Nullable ProcessorContext<Void, Void> context;
        private @Nullable KeyValueStore<String, byte[]> kept;
        private @Nullable LetterBox letters;

        Keeper(String topic, String store, Check check, Listener listener, Plumbing plumbing) {
            this.topic = topic;
            this.store = store;
            this.check = check;
            this.listener = listener;
            this.plumbing = plumbing;
            this.deadLetters = DeadLetter.counter(topic, plumbing.meters());
        }

        @Override
        public void init(ProcessorContext<Void, Void> processorContext) {
            context = processorContext;
            kept = processorContext.getStateStore(store);
            letters = plumbing.letters().apply(processorContext.appConfigs());
        }

        @Override
        public void process(Record<@Nullable String, byte @Nullable []> record) {
            var key = record.key();
            var value = record.value();
            if (key == null || key.isBlank()) {
                refuse(record, "unkeyed", "the record has no key");
                return;
            }
            if (value == null) {
                need(kept).delete(key);
                listener.changed(key, null);
                return;
            }
            try {
                check.read(key, value);
                need(kept).put(key, value);
                listener.changed(key, value);
            } catch (IllegalArgumentException e) {
                refuse(record, "unreadable", String.valueOf(e.getMessage()));
            }
        }

        private void refuse(Record<@Nullable String, byte @Nullable []> record, String rule, String detail) {
            deadLetters.increment();
            var origin = need(context).recordMetadata().orElseThrow();
            need(letters)
                    .put(new DeadLetter(
                            topic,
                            origin.partition(),
                            origin.offset(),
                            rule,
                            detail,
                            Instant.ofEpochMilli(need(context).currentSystemTimeMs()),
                            record.value()));
        }

        private static <T> T need(@Nullable T initialised) {
            if (initialised == null) {
                throw new IllegalStateException("not initialised");
            }
            return initialised;
        }
    }
}
