package dev.probity.scoring.rule;

import dev.probity.scoring.watermark.Tick;
import dev.probity.scoring.watermark.Watermark;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Takes matches into their correlation's group. Groups that wait for the {@link Watermark}, to be judged or forgotten, are found by when they are due.
 */
final class RuleJoinProcessor implements Processor<String, byte[], String, byte[]> {
    private static final int CACHED_GROUPS = 512;
    private static final int SCRATCH_BYTES = 1 << 20;
    private static final String GROUP = "g";
    private static final String DUE = "d";
    private static final String CLOCK = "c";

    private final RuleShelf shelf;
    private final Duration grace;
    private final ByteBuffer scratch = ByteBuffer.allocate(SCRATCH_BYTES);
    private final Map<String, JoinGroup> cached = new LinkedHashMap<>(CACHED_GROUPS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, JoinGroup> eldest) {
            return size() > CACHED_GROUPS;
        }
    };
    private LiveRules live = LiveRules.NONE;
    private Watermark clock = new Watermark();
    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable KeyValueStore<String, byte[]> groups;

    RuleJoinProcessor(RuleShelf shelf, Duration grace) {
        this.shelf = shelf;
        this.grace = grace;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        groups = processorContext.getStateStore(RuleStage.JOINS);
        cached.clear();
        shelf.settle();
        clock = Watermark.of(need(groups).get(CLOCK));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (live != shelf.live()) {
            live = shelf.live();
            cached.clear(); // what a group has judged so far belongs to the rules before
        }
        if (Tick.isKey(record.key())) {
            advance(Tick.of(record.value()), record);
            return;
        }
        switch (JoinWord.read(record.value())) {
            case JoinWord.Match match -> take(record.key(), match, record);
            case JoinWord.Held held ->
                throw new IllegalStateException("a word on the wrong way: " + held.correlation());
        }
    }

    private void take(String key, JoinWord.Match word, Record<String, byte[]> record) {
        var joint = live.joint(word.correlation());
        if (joint == null || joint.judged(word.match().event().time(), grace, clock.time())) {
            return; // it was taken away meanwhile, or the match comes too late
        }
        var group = cached.get(key);
        boolean first = false;
        if (group == null) {
            var stored = need(groups).get(GROUP + key);
            first = stored == null;
            group = stored == null ? new JoinGroup() : JoinGroup.of(stored);
        }
        cached.remove(key); // until it is whole
        var held = group.add(word.match(), joint, grace);
        need(groups).put(GROUP + key, group.bytes(scratch));
        cached.put(key, group);
        if (first) {
            await(key, word.correlation(), group, joint);
        }
        held.forEach(one -> forward(word.correlation(), one, record));
    }

    private void await(String key, String correlation, JoinGroup group, Joint joint) {
        var due = group.due(joint, grace);
        if (due != null) {
            need(groups).put(due(due) + key, correlation.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Times in order of their texts. */
    private static String due(Instant time) {
        return String.format(Locale.ROOT, "%s%016x", DUE, Math.max(0, time.toEpochMilli()));
    }

    private void advance(Tick tick, Record<String, byte[]> record) {
        boolean on = clock.advance(tick);
        need(groups).put(CLOCK, clock.bytes());
        if (!on) {
            return;
        }
        var next = due(clock.time().plusMillis(1));
        var waiting = new LinkedHashMap<String, String>();
        try (var range = need(groups).range(DUE, next)) {
            range.forEachRemaining(entry -> waiting.put(entry.key, new String(entry.value, StandardCharsets.UTF_8)));
        }
        waiting.forEach((due, correlation) -> {
            need(groups).delete(due);
            look(due.substring(next.length()), correlation, record);
        });
    }

    /** Judges or forgets a group whose time has come, or finds that it has not yet. */
    private void look(String key, String correlation, Record<String, byte[]> record) {
        var joint = live.joint(correlation);
        var known = cached.remove(key);
        var stored = known == null ? need(groups).get(GROUP + key) : null;
        var group = known != null ? known : stored == null ? null : JoinGroup.of(stored);
        if (joint == null || group == null) {
            need(groups).delete(GROUP + key);
            return;
        }
        var held = group.end(joint, clock.time(), grace);
        var due = group.due(joint, grace);
        if (due == null || !due.isAfter(clock.time())) {
            need(groups).delete(GROUP + key);
        } else {
            need(groups).put(GROUP + key, group.bytes(scratch));
            cached.put(key, group);
            await(key, correlation, group, joint);
        }
        held.forEach(one -> forward(correlation, one, record));
    }

    private void forward(String correlation, JoinGroup.Held held, Record<String, byte[]> record) {
        need(context).forward(record.withKey(held.party()).withValue(new JoinWord.Held(correlation, held).bytes()));
    }

    private static <T> T need(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("not initialised");
        }
        return initialised;
    }
}
