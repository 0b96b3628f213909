package dev.probity.scoring.tip;

import dev.probity.scoring.finding.Finding;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Tips in, by each party that they name; findings out. */
final class TipProcessor implements Processor<String, byte[], String, Finding> {
    private final TipDetector detector;
    private @Nullable KeyValueStore<String, byte[]> books;
    private @Nullable ProcessorContext<String, Finding> context;

    TipProcessor(TipRules rules) {
        detector = new TipDetector(rules);
    }

    @Override
    public void init(ProcessorContext<String, Finding> processorContext) {
        context = processorContext;
        books = processorContext.getStateStore(TipStage.BOOKS);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (context == null || books == null) {
            throw new IllegalStateException("not initialised");
        }
        var book = TipBook.of(books.get(record.key()));
        var found = detector.take(record.key(), book, Tip.of(record.value()));
        if (found.isEmpty()) {
            return;
        }
        books.put(record.key(), book.bytes());
        for (var finding : found) {
            context.forward(record.withValue(finding));
        }
    }
}
