package dev.probity.scoring.rule;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.PartyEvent;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Holds every event against all live rules. What is live may change from one event to the next, never in the midst of one. */
final class RuleMatchProcessor implements Processor<String, Arrival, String, Object> {
    private final RuleShelf shelf;
    private final RuleTrier trier = new RuleTrier();
    private @Nullable ProcessorContext<String, Object> context;

    RuleMatchProcessor(RuleShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        shelf.settle(); // the topic of rules has been read to its end by now: no event goes by untried
    }

    @Override
    public void process(Record<String, Arrival> record) {
        if (context == null) {
            throw new IllegalStateException("not initialised");
        }
        trier.takeUp(shelf.live());
        if (record.value().event() instanceof PartyEvent.StaffProfile profile) {
            var known = (Object) new RuleWord.Known(profile.role(), profile.site());
            context.forward(record.withValue(known), RuleStage.TRIED);
        }
        var trial = trier.hold(record.key(), record.value());
        if (trial != null) {
            for (var join : trial.joins()) {
                context.forward(
                        record.withKey(join.group())
                                .withValue((Object) join.word().bytes()),
                        RuleStage.TO_JOIN);
            }
            context.forward(record.withValue((Object) new RuleWord.Tried(trial.tried())), RuleStage.TRIED);
        }
    }
}
