package dev.probity.scoring.exchange;

import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerLookup;
import java.nio.ByteBuffer;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Lets touches and gains of a merchant meet: one get and one put a record, and the get only for who wasn't here lately. */
final class GainProcessor implements Processor<String, MerchantInput, String, Object> {
    private static final int SCRATCH_BYTES = 1 << 17;

    private final GainFold fold;
    private final int fewestPeers;
    private final ByteBuffer scratch = ByteBuffer.allocate(SCRATCH_BYTES);
    private final Decoded<GainFile> files;
    private @Nullable ProcessorContext<String, Object> context;
    private @Nullable KeyValueStore<String, byte[]> states;
    private PeerLookup peers = PeerLookup.NOBODY;

    GainProcessor(GainRules rules, int fewestPeers, int cachedFiles) {
        this.fold = new GainFold(rules);
        this.fewestPeers = fewestPeers;
        this.files = new Decoded<>(cachedFiles);
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        states = processorContext.getStateStore(ExchangeStores.GAINS);
        peers = GlobalPeers.of(processorContext, fewestPeers);
        files.clear();
    }

    @Override
    public void process(Record<String, MerchantInput> record) {
        var subject = record.key();
        var file = files.computeIfAbsent(subject, this::open);
        try {
            fold(file, record);
        } catch (RuntimeException e) {
            files.remove(subject);
            throw e;
        }
    }

    private GainFile open(String subject) {
        var stored = need(states).get(subject);
        return new GainFile(subject, stored == null ? new MerchantGains() : MerchantGains.of(stored, subject), peers);
    }

    private void fold(GainFile file, Record<String, MerchantInput> record) {
        var folded = switch (record.value()) {
            case MerchantInput.Moved moved -> fold.moved(file, moved.event());
            case MerchantInput.Touched touched -> fold.touched(file, touched.touch());
        };
        need(states).put(file.subject(), file.state().bytes(scratch));
        for (var finding : folded.findings()) {
            need(context).forward(record.withValue((Object) finding), ExchangeStage.FAVOURS);
        }
        for (var day : folded.days()) {
            need(context).forward(record.withKey(day.group()).withValue((Object) day), ExchangeStage.TOLD);
        }
        for (var gain : folded.gains()) {
            need(context).forward(record.withKey(gain.staff()).withValue((Object) gain), ExchangeStage.GAINED);
        }
    }

    private static <T> T need(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("not initialised");
        }
        return initialised;
    }
}
