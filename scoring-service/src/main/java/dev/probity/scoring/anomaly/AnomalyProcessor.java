package dev.probity.scoring.anomaly;

import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.memory.TouchStore;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Judged days in, findings out, in the person's own task, where the events lie that a day was made of. */
final class AnomalyProcessor implements Processor<String, byte[], String, Finding> {
    private final AnomalyDetector detector;
    private final String touchStore;
    private @Nullable KeyValueStore<String, byte[]> accounts;
    private @Nullable TouchStore touches;
    private @Nullable ProcessorContext<String, Finding> context;

    AnomalyProcessor(AnomalyRules rules, String touchStore) {
        this.touchStore = touchStore;
        detector = new AnomalyDetector(rules);
    }

    @Override
    public void init(ProcessorContext<String, Finding> processorContext) {
        context = processorContext;
        accounts = processorContext.getStateStore(AnomalyStage.ACCOUNTS);
        touches = new TouchStore(processorContext.getStateStore(touchStore));
    }

    @Override
    public void process(Record<String, byte[]> record) {
        if (context == null || accounts == null || touches == null) {
            throw new IllegalStateException("not initialised");
        }
        var subject = record.key();
        var account = AnomalyAccount.of(accounts.get(subject));
        var found = detector.take(subject, account, JudgedDay.of(record.value()), touches.log(subject));
        accounts.put(subject, account.bytes());
        for (var finding : found) {
            context.forward(record.withValue(finding));
        }
    }
}
