package dev.probity.scoring.rule;

import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerLookup;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Folds what rules found into the party's state; a put only when that changed, which for most people is once a week. */
final class RuleFoldProcessor implements Processor<String, RuleWord, String, Object> {
    private static final int SCRATCH_BYTES = 1 << 20;

    private final RuleFold fold;
    private final RuleShelf shelf;
    private final int fewestPeers;
    private final ByteBuffer scratch = ByteBuffer.allocate(SCRATCH_BYTES);
    private final Map<String, RuleState> cached;
    private @Nullable ProcessorContext<String, Object> context;
    private @Nullable KeyValueStore<String, byte[]> states;
    private PeerLookup peers = PeerLookup.NOBODY;

    RuleFoldProcessor(RuleFold fold, RuleShelf shelf, int fewestPeers, int cachedStates) {
        this.fold = fold;
        this.shelf = shelf;
        this.fewestPeers = fewestPeers;
        this.cached = new LinkedHashMap<>(cachedStates, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, RuleState> eldest) {
                return size() > cachedStates;
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        states = processorContext.getStateStore(RuleStage.STATES);
        peers = GlobalPeers.of(processorContext, fewestPeers);
        cached.clear();
    }

    @Override
    public void process(Record<String, RuleWord> record) {
        var party = record.key();
        var state = cached.computeIfAbsent(party, this::stored);
        try {
            switch (record.value()) {
                case RuleWord.Known known -> {
                    state.role = known.role();
                    state.site = known.site();
                    need(states).put(party, state.bytes(scratch));
                }
                case RuleWord.Joined joined -> joined(state, joined, record);
                case RuleWord.Tried tried -> fold(state, tried.tried(), record);
            }
        } catch (RuntimeException e) {
            cached.remove(party);
            throw e;
        }
    }

    private void joined(RuleState state, RuleWord.Joined joined, Record<String, RuleWord> record) {
        var joint = shelf.live().joint(joined.correlation());
        if (joint != null && shelf.live().speaks(joint.rule())) {
            var rule = joint.rule();
            var match = new RuleFold.Match(
                    rule, joint.root().rule().groupBy(), joined.held().events());
            var tried = new RuleFold.Tried(record.key(), joined.held().at(), List.of(rule.scope()), List.of(match));
            fold(state, tried, record);
        }
    }

    private void fold(RuleState state, RuleFold.Tried tried, Record<String, RuleWord> record) {
        var folded = fold.fold(state, tried, shelf.live(), peers);
        if (!folded.changed()) {
            return;
        }
        need(states).put(record.key(), state.bytes(scratch));
        for (var finding : folded.findings()) {
            need(context).forward(record.withValue((Object) finding), RuleStage.FOUND);
        }
        for (var day : folded.days()) {
            need(context).forward(record.withKey(day.group()).withValue((Object) day), RuleStage.TOLD);
        }
    }

    private RuleState stored(String party) {
        var bytes = need(states).get(party);
        return bytes == null ? new RuleState() : RuleState.of(bytes);
    }

    private static <T> T need(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("not initialised");
        }
        return initialised;
    }
}
