package dev.probity.scoring.bet;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Writes a lesson into the detector's book, and tells the bet that the book now teaches. */
final class BetProcessor implements Processor<String, byte[], String, byte[]> {
    /** Detector → its lessons: at most {@link LessonBook#MOST} each. */
    static final String LESSONS = "bet-lessons";

    private final BetRules rules;
    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable KeyValueStore<String, byte[]> lessons;

    BetProcessor(BetRules rules) {
        this.rules = rules;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        lessons = processorContext.getStateStore(LESSONS);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (context == null || lessons == null) {
            throw new IllegalStateException("not initialised");
        }
        var detector = record.key();
        var book = LessonBook.of(detector, lessons.get(detector)).with(LessonBytes.read(detector, record.value()));
        lessons.put(detector, book.toBytes());
        context.forward(record.withValue(BetJson.write(book.teach(detector, rules))));
    }
}
