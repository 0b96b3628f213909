package dev.probity.scoring.stream;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One budget of memory for all stores of the process, whatever their number: state that changes with every event is rewritten in write buffers; no
 * compression, which was measured to cost more than it saves.
 */
@RegisterForReflection
public final class RocksSettings implements RocksDBConfigSetter {
    /** MiB for blocks read, filters, indexes and write buffers together. */
    public static final String MEMORY = "probity.state.memory.mib";

    private static final long MIB = 1024 * 1024L;
    /** Part of the memory that write buffers may take before the fullest is written out. */
    private static final double FOR_WRITES = 2.0 / 3;

    private static final long WRITE_BUFFER = 16 * MIB;
    /** Step in which a write buffer grows: there are dozens of stores, most of them small. */
    private static final long ARENA_BLOCK = MIB / 8;

    private static final double BITS_PER_KEY = 10;

    private static @Nullable Budget budget;

    private record Budget(LRUCache cache, WriteBufferManager buffers, BloomFilter filter) {
        static Budget of(long bytes) {
            var cache = new LRUCache(bytes);
            return new Budget(
                    cache, new WriteBufferManager((long) (bytes * FOR_WRITES), cache), new BloomFilter(BITS_PER_KEY));
        }
    }

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var shared = shared(configs);
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(shared.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        table.setFilterPolicy(shared.filter());
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(shared.buffers());
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setArenaBlockSize(ARENA_BLOCK);
        options.setCompressionType(CompressionType.NO_COMPRESSION);
    }

    private static synchronized Budget shared(Map<String, Object> configs) {
        if (budget == null) {
            budget = Budget.of(Long.parseLong(String.valueOf(configs.get(MEMORY))) * MIB);
        }
        return budget;
    }

    @Override
    public void close(String storeName, Options options) {
        // the budget is shared by all stores and lives as long as the process
    }
}
