package dev.probity.scoring.peer;

import java.util.LinkedHashMap;
import java.util.Map;
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

    /** Sums kept decoded: every member's day changes the same few. */
    private static final int DECODED = 128;

    private final Map<String, Tally> decoded = new LinkedHashMap<>(DECODED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
            return size() > DECODED;
        }
    };
    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable KeyValueStore<String, byte[]> days;

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        days = processorContext.getStateStore(PeerStage.DAYS);
        decoded.clear();
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var told = PeerStage.day(record.key(), record.value());
        var key = PeerStage.key(told.group(), told.day());
        var before = sums(key);
        var sums = before == null ? new Tally() : before;
        decoded.remove(key); // until it is whole
        sums.add(told.tally()).keep(PeerGroups.mostRows(told.group()));
        need(days).put(key, sums.bytes());
        decoded.put(key, sums);
        if (GroupMonth.worthTelling(told.group(), told.day(), sums)) {
            publish(told);
        }
        if (before == null) {
            forget(told);
        }
    }

    private @Nullable Tally sums(String key) {
        var known = decoded.get(key);
        if (known != null) {
            return known;
        }
        var stored = need(days).get(key);
        return stored == null ? null : Tally.of(stored);
    }

    private void publish(PeerDay told) {
        var baseline = GroupMonth.through(told.group(), told.day(), day -> sums(PeerStage.key(told.group(), day)));
        forward(PeerStage.key(told.group(), told.day()), PeerBytes.write(baseline));
    }

    private void forget(PeerDay told) {
        var old = PeerStage.key(told.group(), told.day() - KEPT);
        decoded.remove(old);
        if (need(days).delete(old) != null) {
            forward(old, null);
        }
    }

    /** Stamped with the task's own time, which never goes back: days are told of by people whose partitions lie at different times. */
    private void forward(String key, byte @Nullable [] value) {
        need(context).forward(new Record<>(key, value, need(context).currentStreamTimeMs()));
    }

    private static <T> T need(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("not initialised");
        }
        return initialised;
    }
}
