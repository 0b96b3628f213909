package dev.probity.scoring.peer;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a group's days, and publishes its baseline through a day each time that the members heard of for the day have doubled: often while it is young, seldom
 * when more would change little.
 */
final class PeerProcessor implements Processor<String, byte[], String, byte[]> {
    /** Days after which a day, and a baseline, is deleted. */
    private static final int KEPT = 35;
    /** Rows kept of a day: classes of data are an open vocabulary. */
    private static final int MOST_ROWS = 256;

    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable KeyValueStore<String, byte[]> days;

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        days = processorContext.getStateStore(PeerStage.DAYS);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var told = PeerStage.day(record.key(), record.value());
        var store = need(days);
        var key = PeerStage.key(told.group(), told.day());
        var before = store.get(key);
        var sums = before == null ? new Tally() : Tally.of(before);
        sums.add(told.tally()).keep(MOST_ROWS);
        store.put(key, sums.bytes());
        if (GroupMonth.worthTelling(told.group(), told.day(), sums.members())) {
            publish(told, record);
        }
        if (before == null) {
            forget(told, record);
        }
    }

    private void publish(PeerDay told, Record<String, byte[]> record) {
        var baseline = GroupMonth.through(told.group(), told.day(), day -> {
            var stored = need(days).get(PeerStage.key(told.group(), day));
            return stored == null ? null : Tally.of(stored);
        });
        forward(record, PeerStage.key(told.group(), told.day()), PeerJson.write(baseline));
    }

    private void forget(PeerDay told, Record<String, byte[]> record) {
        var old = PeerStage.key(told.group(), told.day() - KEPT);
        if (need(days).delete(old) != null) {
            forward(record, old, null);
        }
    }

    private void forward(Record<String, byte[]> record, String key, byte @Nullable [] value) {
        need(context).forward(new Record<>(key, value, record.timestamp()));
    }

    private static <T> T need(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("not initialised");
        }
        return initialised;
    }
}
