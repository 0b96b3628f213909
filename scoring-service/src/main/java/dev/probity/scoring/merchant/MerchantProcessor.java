package dev.probity.scoring.merchant;

import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.memory.TouchStore;
import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.ring.LikenessRules;
import dev.probity.scoring.ring.LockStepRules;
import dev.probity.scoring.ring.RecentReviewers;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Folds each event of a merchant into that merchant's state. */
final class MerchantProcessor implements Processor<String, PartyEvent, String, Object> {
    private static final String MERCHANT = "merchant:";
    private static final int SCRATCH_BYTES = 1 << 14;

    private final MerchantFold fold;
    private final int fewestPeers;
    private final ByteBuffer scratch = ByteBuffer.allocate(SCRATCH_BYTES);
    private final Map<String, MerchantFile> files;
    private @Nullable ProcessorContext<String, Object> context;
    private @Nullable KeyValueStore<String, byte[]> states;
    private @Nullable TouchStore reviews;
    private @Nullable KeyValueStore<String, byte[]> recent;
    private PeerLookup peers = PeerLookup.NOBODY;

    MerchantProcessor(
            RingRules rules, LockStepRules lockStep, LikenessRules likeness, int fewestPeers, int cachedFiles) {
        this.fold = new MerchantFold(rules, lockStep, likeness);
        this.fewestPeers = fewestPeers;
        this.files = new LinkedHashMap<>(cachedFiles, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, MerchantFile> eldest) {
                return size() > cachedFiles;
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        states = processorContext.getStateStore(MerchantStage.STATES);
        reviews = new TouchStore(processorContext.getStateStore(MerchantStage.REVIEWS));
        recent = processorContext.getStateStore(MerchantStage.RECENT);
        peers = GlobalPeers.of(processorContext, fewestPeers);
        files.clear();
    }

    @Override
    public void process(Record<String, PartyEvent> record) {
        var subject = record.key();
        if (!subject.startsWith(MERCHANT)) {
            return;
        }
        var file = files.get(subject);
        if (file == null) {
            var stored = need(states).get(subject);
            var state = stored == null ? new MerchantState() : MerchantState.of(stored);
            var met = need(recent).get(subject);
            var reviewers = met == null ? new RecentReviewers() : RecentReviewers.of(met);
            file = new MerchantFile(subject, state, need(reviews).log(subject), reviewers, peers);
            files.put(subject, file);
        }
        try {
            fold(file, record);
        } catch (RuntimeException e) {
            files.remove(subject);
            throw e;
        }
    }

    private void fold(MerchantFile file, Record<String, PartyEvent> record) {
        var folded = fold.fold(file, record.value());
        if (folded == null) {
            return;
        }
        need(states).put(file.subject(), file.state().bytes(scratch));
        need(reviews).write(file.subject(), file.reviews());
        if (record.value() instanceof PartyEvent.Review) {
            need(recent).put(file.subject(), file.recent().bytes());
        }
        for (var finding : folded.findings()) {
            need(context).forward(record.withValue((Object) finding), MerchantStage.FOUND);
        }
        for (var day : folded.days()) {
            need(context).forward(record.withKey(day.group()).withValue((Object) day), MerchantStage.TOLD);
        }
        for (var encounter : folded.encounters()) {
            need(context)
                    .forward(record.withKey(encounter.reviewer()).withValue((Object) encounter), MerchantStage.MET);
        }
        for (var move : folded.moves()) {
            need(context).forward(record.withValue((Object) move), MerchantStage.MOVED);
        }
    }

    private static <T> T need(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("not initialised");
        }
        return initialised;
    }
}
