package dev.probity.scoring.ring;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Takes encounters of a reviewer in; findings about the reviewer go on, and what each review says goes back to its merchant. */
final class ReviewerProcessor implements Processor<String, byte[], String, Object> {
    private final Companions companions;
    private final LockStepDetector detector;
    private @Nullable ProcessorContext<String, Object> context;
    private @Nullable KeyValueStore<String, byte[]> states;

    ReviewerProcessor(LockStepRules rules) {
        companions = new Companions(rules);
        detector = new LockStepDetector(rules);
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        states = processorContext.getStateStore(RingStage.REVIEWERS);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (context == null || states == null) {
            throw new IllegalStateException("not initialised");
        }
        var encounter = RingBytes.read(record.value(), RingBytes::encounter);
        var stored = states.get(record.key());
        var state = stored == null ? new ReviewerState() : ReviewerState.of(stored);
        var heard = state.hear(encounter, companions, detector);
        states.put(record.key(), state.bytes());
        for (var finding : heard.findings()) {
            context.forward(record.withValue((Object) finding), RingStage.OF_REVIEWERS);
        }
        for (var slot : heard.judged()) {
            var judged = slot.judged;
            if (judged != null) {
                context.forward(
                        record.withKey(slot.encounter.merchant())
                                .withValue((Object) RingBytes.write(to -> RingBytes.judged(judged, to))),
                        RingStage.JUDGED);
            }
        }
    }
}
