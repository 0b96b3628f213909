package dev.probity.scoring.anomaly;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Members' days in, by group; judged days out, by person. */
final class GroupProcessor implements Processor<String, byte[], String, byte[]> {
    private final AnomalyRules rules;
    private @Nullable GroupJudge judge;
    private @Nullable ProcessorContext<String, byte[]> context;

    GroupProcessor(AnomalyRules rules) {
        this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        judge = new GroupJudge(rules, new Stored(processorContext.getStateStore(AnomalyStage.GROUPS)));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var to = context;
        if (to == null || judge == null) {
            throw new IllegalStateException("not initialised");
        }
        judge.take(
                WorkDay.of(record.key(), record.value()),
                (subject, day) -> to.forward(record.withKey(subject).withValue(day.bytes())));
    }

    private record Stored(KeyValueStore<Bytes, byte[]> store) implements GroupStore {
        @Override
        public byte @Nullable [] get(Bytes key) {
            return store.get(key);
        }

        @Override
        public void put(Bytes key, byte @Nullable [] value) {
            store.put(key, value);
        }

        @Override
        public List<Entry> range(Bytes from, Bytes to) {
            var entries = new ArrayList<Entry>();
            try (var all = store.range(from, to)) {
                all.forEachRemaining(entry -> entries.add(new Entry(entry.key, entry.value)));
            }
            return entries;
        }
    }
}
