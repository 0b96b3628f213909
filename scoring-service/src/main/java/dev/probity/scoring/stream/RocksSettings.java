package dev.probity.scoring.stream;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * One budget of memory for all stores of the process: large write buffers, so that state which changes with every event is rewritten in memory; no
 * compression, which was measured to cost more than it saves.
 */
@RegisterForReflection
public final class RocksSettings implements RocksDBConfigSetter {
    private static final long MIB = 1024 * 1024L;
    /** Blocks read, and the write buffers within. */
    private static final long CACHE_BYTES = 192 * MIB;

    private static final long WRITE_BUFFERS = 128 * MIB;
    private static final long WRITE_BUFFER = 64 * MIB;
    private static final double BITS_PER_KEY = 10;

    private static final LRUCache CACHE = new LRUCache(CACHE_BYTES);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(WRITE_BUFFERS, CACHE);
    private static final BloomFilter FILTER = new BloomFilter(BITS_PER_KEY);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setFilterPolicy(FILTER);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(BUFFERS);
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setCompressionType(CompressionType.NO_COMPRESSION);
    }

    @Override
    public void close(String storeName, Options options) {
        // cache, buffers and filter are shared by all stores and live as long as the process
    }
}
