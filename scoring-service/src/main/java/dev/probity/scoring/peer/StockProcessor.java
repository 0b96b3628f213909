package dev.probity.scoring.peer;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps each group's stock, and publishes it once a day. */
final class StockProcessor implements Processor<String, byte[], String, byte[]> {
    /** Days after which a published stock is deleted: nobody looks further back. */
    private static final int KEPT = 35;

    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable KeyValueStore<String, byte[]> stocks;

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        stocks = processorContext.getStateStore(PeerStage.STOCKS);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        var told = PeerStage.day(record.key(), record.value());
        var stored = need(stocks).get(told.group());
        var stock = stored == null ? new Stock() : Stock.of(stored);
        var ended = stock.take(told);
        need(stocks).put(told.group(), stock.bytes());
        if (ended != null) {
            int through = (int) ended.through().toEpochDay();
            forward(PeerStage.key(told.group(), through), PeerBytes.write(ended));
            forward(PeerStage.key(told.group(), through - KEPT), null);
        }
    }

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
