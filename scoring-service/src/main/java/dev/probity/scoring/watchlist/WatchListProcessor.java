package dev.probity.scoring.watchlist;

import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.event.PartyEvent.MerchantProfile;
import dev.probity.scoring.finding.Finding;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Merchants' profiles in; out what their names are like, if that was not said before. One get for a profile that is like an entry, none for any other event. */
final class WatchListProcessor implements Processor<String, PartyEvent, String, Finding> {
    private final WatchListDetector detector;
    private @Nullable ProcessorContext<String, Finding> context;
    private @Nullable KeyValueStore<String, byte[]> told;

    WatchListProcessor(WatchListDetector detector) {
        this.detector = detector;
    }

    @Override
    public void init(ProcessorContext<String, Finding> processorContext) {
        context = processorContext;
        told = processorContext.getStateStore(WatchListStage.TOLD);
    }

    @Override
    public void process(Record<String, PartyEvent> record) {
        if (context == null || told == null) {
            throw new IllegalStateException("not initialised");
        }
        if (!(record.value() instanceof MerchantProfile profile)) {
            return;
        }
        var likeness = detector.look(profile);
        if (likeness == null) {
            return;
        }
        var before = ToldNames.of(told.get(record.key()));
        if (!before.add(likeness.name())) {
            return;
        }
        told.put(record.key(), before.bytes());
        for (var finding : detector.say(record.key(), profile, likeness)) {
            context.forward(record.withValue(finding));
        }
    }
}
