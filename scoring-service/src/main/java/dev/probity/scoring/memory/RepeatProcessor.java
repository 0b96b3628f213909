package dev.probity.scoring.memory;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.stream.Undigested;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Lets an event through that its party is not known to have had. */
final class RepeatProcessor implements Processor<String, Arrival, String, Arrival> {
    private final Duration kept;
    private @Nullable ProcessorContext<String, Arrival> context;
    private @Nullable SeenEvents seen;

    RepeatProcessor(Duration kept) {
        this.kept = kept;
    }

    @Override
    public void init(ProcessorContext<String, Arrival> processorContext) {
        context = processorContext;
        seen = new SeenEvents(processorContext.getStateStore(RepeatStage.STORE), kept);
    }

    @Override
    public void process(Record<String, Arrival> record) {
        if (context == null || seen == null) {
            throw new IllegalStateException("not initialised");
        }
        var head = record.value().event().head();
        if (seen.knows(record.key(), head)) {
            return;
        }
        long before = Undigested.soFar();
        context.forward(record);
        if (Undigested.soFar() == before) {
            seen.remember(
                    record.key(), head); // else it is a dead letter, and may be sent again when the defect is mended
        }
    }
}
