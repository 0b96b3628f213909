package dev.probity.scoring.peer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** Baselines as every replica has them. Not safe for use by several threads. */
public final class GlobalPeers implements PeerLookup {
    /** A baseline older than this says little about today. */
    private static final int DAYS_BACK = 12;

    /** Baselines kept decoded, some 30 kB each: those of one day's groups. */
    private static final int CACHED = 96;

    private final ReadOnlyKeyValueStore<String, byte[]> store;
    private final int fewest;
    private final Map<String, Decoded> decoded = new LinkedHashMap<>(CACHED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Decoded> eldest) {
            return size() > CACHED;
        }
    };

    private record Decoded(byte[] bytes, PeerBaseline baseline) {}

    public GlobalPeers(ReadOnlyKeyValueStore<String, byte[]> store, int fewest) {
        this.store = store;
        this.fewest = fewest;
    }

    /** For a processor; the store is reachable from every processor. */
    public static GlobalPeers of(ProcessorContext<?, ?> context, int fewest) {
        return new GlobalPeers(context.getStateStore(PeerStage.PEERS), fewest);
    }

    @Override
    public @Nullable PeerBaseline before(List<String> groups, int day) {
        PeerBaseline widest = null;
        for (var group : groups) {
            var baseline = latest(group, day);
            if (baseline != null && baseline.people() >= fewest) {
                return baseline;
            }
            widest = baseline == null ? widest : baseline;
        }
        return widest;
    }

    /**
     * The latest baseline of each role and of each other kind of party, in which it is told how often rules matched: together they hold each party once. Those that lie
     * long before the newest say nothing of these weeks and are left out.
     */
    public List<PeerBaseline> ofRules() {
        var latest = new TreeMap<String, byte[]>();
        try (var range = store.range(PeerGroups.RULES, PeerGroups.BEHIND_RULES)) {
            range.forEachRemaining(
                    entry -> latest.put(entry.key.substring(0, entry.key.lastIndexOf('@')), entry.value));
        }
        var widest = latest.keySet().stream()
                .filter(group -> PeerGroups.isWidest(group, latest.keySet()))
                .map(latest::get)
                .map(PeerBytes::read)
                .toList();
        var newest = widest.stream().map(PeerBaseline::through).max(Comparator.naturalOrder());
        return widest.stream()
                .filter(one -> !one.through().isBefore(newest.orElseThrow().minusDays(DAYS_BACK)))
                .toList();
    }

    private @Nullable PeerBaseline latest(String group, int day) {
        for (int through = day - SETTLES; through >= day - DAYS_BACK; through--) {
            var key = PeerStage.key(group, through);
            var stored = store.get(key);
            if (stored != null) {
                return decode(key, stored);
            }
        }
        return null;
    }

    private PeerBaseline decode(String key, byte[] bytes) {
        var known = decoded.get(key);
        if (known == null || !Arrays.equals(known.bytes, bytes)) {
            known = new Decoded(bytes, PeerBytes.read(bytes));
            decoded.put(key, known);
        }
        return known.baseline;
    }
}
