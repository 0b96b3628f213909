package dev.probity.scoring.memory;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.event.PartyEvent.MerchantProfile;
import dev.probity.scoring.event.PartyEvent.StaffProfile;
import dev.probity.scoring.event.PartyEvent.Unwatched;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Knows the latest profile of each party. One get for a profile, none for any other event. */
final class ProfileProcessor implements Processor<String, Arrival, String, Arrival> {
    private @Nullable ProcessorContext<String, Arrival> context;
    private @Nullable KeyValueStore<String, byte[]> times;

    @Override
    public void init(ProcessorContext<String, Arrival> processorContext) {
        context = processorContext;
        times = processorContext.getStateStore(ProfileStage.TIMES);
    }

    @Override
    public void process(Record<String, Arrival> record) {
        if (context == null || times == null) {
            throw new IllegalStateException("not initialised");
        }
        var event = record.value().event();
        if (!(event instanceof StaffProfile || event instanceof MerchantProfile)) {
            context.forward(record);
            return;
        }
        var time = ProfileTime.of(event.head());
        var stored = times.get(record.key());
        int newer = stored == null ? 1 : time.compareTo(ProfileTime.of(stored));
        if (newer > 0) {
            times.put(record.key(), time.bytes());
        }
        // the latest told again says nothing new, and what once failed on it takes it in now
        context.forward(
                newer >= 0
                        ? record
                        : record.withValue(
                                new Arrival(former(event), record.value().bytes())));
    }

    /**
     * What an old profile still says: by what the merchant was known and called, which ties it and may be on a list. Of staff it is nothing: a place that somebody
     * left must not bring back that place's policy, for what is erased by it does not come back.
     */
    private static PartyEvent former(PartyEvent profile) {
        return profile instanceof MerchantProfile merchant
                ? new MerchantProfile(merchant.head(), "", merchant.name(), merchant.identifiers())
                : new Unwatched(profile.head());
    }
}
