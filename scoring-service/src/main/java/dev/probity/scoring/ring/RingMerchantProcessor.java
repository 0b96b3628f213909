package dev.probity.scoring.ring;

import dev.probity.scoring.finding.Finding;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Gathers what the reviews of a merchant say of lock-step. */
final class RingMerchantProcessor implements Processor<String, byte[], String, Finding> {
    private final LockStepDetector detector;
    private @Nullable ProcessorContext<String, Finding> context;
    private @Nullable KeyValueStore<String, byte[]> states;

    RingMerchantProcessor(LockStepRules rules) {
        detector = new LockStepDetector(rules);
    }

    @Override
    public void init(ProcessorContext<String, Finding> processorContext) {
        context = processorContext;
        states = processorContext.getStateStore(RingStage.MERCHANTS);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (context == null || states == null) {
            throw new IllegalStateException("not initialised");
        }
        var judged = RingBytes.read(record.value(), RingBytes::judged);
        var stored = states.get(record.key());
        var state = stored == null ? new MerchantReviews() : MerchantReviews.of(stored);
        for (var finding : state.hear(record.key(), judged, detector)) {
            context.forward(record.withValue(finding));
        }
        states.put(record.key(), state.bytes());
    }
}
