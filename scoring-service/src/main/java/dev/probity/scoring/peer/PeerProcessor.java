package dev.probity.scoring.peer;

import dev.probity.scoring.watermark.Tick;
import dev.probity.scoring.watermark.Watermark;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what groups were told, day by day, and publishes each group's baseline through a day once the slowest partition of events is past it: complete, once, and the
 * same whatever the order in which partitions were read. After the baselines it publishes how far it has come, so that nobody who compares gets ahead of them.
 */
final class PeerProcessor implements Processor<String, byte[], String, byte[]> {
    /** Days after which a day, and a baseline, is deleted. */
    private static final int KEPT = 35;

    /** Sums kept decoded: every member's day changes the same few. */
    private static final int DECODED = 128;

    private static final String WATERMARK = "watermark";

    private final Map<String, Tally> decoded = new LinkedHashMap<>(DECODED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
            return size() > DECODED;
        }
    };
    private Watermark watermark = new Watermark();
    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable KeyValueStore<String, byte[]> days;

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        days = processorContext.getStateStore(PeerStage.DAYS);
        decoded.clear();
        watermark = Watermark.of(need(days).get(WATERMARK));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (Tick.isKey(record.key())) {
            advance(Tick.of(record.value()));
        } else {
            take(PeerStage.day(record.key(), record.value()));
        }
    }

    /**
     * What is told of a day that was published counts from the next baseline on; what is older than any month, as of an archive that is sent into a running system, in none: it
     * says nothing of today. Stocks forget nothing.
     */
    private void take(PeerDay told) {
        int published = Cut.lastDay(watermark.time());
        int day = PeerGroups.isStock(told.group()) ? Math.max(told.day(), published + 1) : told.day();
        if (day <= published - KEPT) {
            return;
        }
        var key = Cut.key(day, told.group());
        var before = sums(key);
        var sums = before == null ? new Tally() : before;
        decoded.remove(key); // until it is whole
        sums.add(told.tally()).keep(PeerGroups.mostRows(told.group()));
        need(days).put(key, sums.bytes());
        decoded.put(key, sums);
    }

    private @Nullable Tally sums(String key) {
        var known = decoded.get(key);
        if (known != null) {
            return known;
        }
        var stored = need(days).get(key);
        return stored == null ? null : Tally.of(stored);
    }

    private void advance(Tick tick) {
        int published = Cut.lastDay(watermark.time());
        boolean on = watermark.advance(tick);
        need(days).put(WATERMARK, watermark.bytes());
        if (!on) {
            return;
        }
        int last = Cut.lastDay(watermark.time());
        if (last > published) {
            keys(published + 1, last).forEach(this::publish);
            keys(0, last - KEPT).forEach(this::forget);
        }
        var mark = new PeerMark(need(context).taskId().partition(), tick.senders(), watermark.time());
        forward(mark.key(need(context).applicationId()), mark.bytes());
    }

    private TreeSet<String> keys(int from, int through) {
        var keys = new TreeSet<String>();
        if (through >= from) {
            try (var range = need(days).range(Cut.key(from, ""), Cut.key(through + 1, ""))) {
                range.forEachRemaining(entry -> keys.add(entry.key));
            }
        }
        return keys;
    }

    private void publish(String key) {
        int day = Cut.day(key);
        var group = Cut.group(key);
        if (PeerGroups.isStock(group)) {
            var stock = Stock.of(need(days).get(Stock.PREFIX + group)).add(sums(key));
            need(days).put(Stock.PREFIX + group, stock.bytes());
            forward(PeerStage.key(group, day), PeerBytes.write(stock.through(group, day)));
        } else if (PeerGroups.toldThrough(group, day, one -> sums(Cut.key(one, group)) != null)) {
            var month = GroupMonth.through(group, day, one -> sums(Cut.key(one, group)));
            forward(PeerStage.key(group, day), PeerBytes.write(month));
        }
    }

    private void forget(String key) {
        decoded.remove(key);
        need(days).delete(key);
        forward(PeerStage.key(Cut.group(key), Cut.day(key)), null);
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
