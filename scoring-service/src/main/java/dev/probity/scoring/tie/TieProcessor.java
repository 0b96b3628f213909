package dev.probity.scoring.tie;

import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerLookup;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** One record a key: read, folded, written when it changed. What it leads to goes on under the keys it is for. */
abstract class TieProcessor<V> implements Processor<String, V, String, Object> {
    private final String storeName;
    private final int fewestPeers;
    private @Nullable ProcessorContext<String, Object> context;
    private @Nullable KeyValueStore<String, byte[]> store;
    private PeerLookup peers = PeerLookup.NOBODY;

    TieProcessor(String storeName, int fewestPeers) {
        this.storeName = storeName;
        this.fewestPeers = fewestPeers;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        store = processorContext.getStateStore(storeName);
        peers = GlobalPeers.of(processorContext, fewestPeers);
    }

    final byte @Nullable [] stored(String key) {
        return need(store).get(key);
    }

    final void store(String key, byte[] bytes) {
        need(store).put(key, bytes);
    }

    final PeerLookup peers() {
        return peers;
    }

    /** Sends on to one child, with the time and the trace of the record that led to it. */
    final void send(Record<String, V> cause, String key, Object value, String child) {
        need(context).forward(new Record<>(key, value, cause.timestamp(), cause.headers()), child);
    }

    private static <T> T need(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("not initialised");
        }
        return initialised;
    }
}
