package dev.probity.scoring.staff;

import dev.probity.scoring.anomaly.AnomalyStage;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.memory.TouchStore;
import dev.probity.scoring.peer.GlobalPeers;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.policy.PolicyDoor;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Folds each event of a member of staff into that person's state: one get and one put an event, and the get only for who wasn't here lately. */
final class StaffProcessor implements Processor<String, PartyEvent, String, Object> {
    private static final String STAFF = "staff:";
    private static final int SCRATCH_BYTES = 1 << 17;

    private final StaffFold fold;
    private final int fewestPeers;
    private final ByteBuffer scratch = ByteBuffer.allocate(SCRATCH_BYTES);
    private final Map<String, StaffFile> files;
    private @Nullable ProcessorContext<String, Object> context;
    private @Nullable KeyValueStore<String, byte[]> states;
    private @Nullable TouchStore touches;
    private @Nullable PolicyDoor door;
    private PeerLookup peers = PeerLookup.NOBODY;

    StaffProcessor(StaffRules rules, int fewestPeers, int cachedFiles) {
        this.fold = new StaffFold(rules);
        this.fewestPeers = fewestPeers;
        this.files = new LinkedHashMap<>(cachedFiles, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, StaffFile> eldest) {
                return size() > cachedFiles;
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Object> processorContext) {
        context = processorContext;
        states = processorContext.getStateStore(StaffStores.STATES);
        touches = new TouchStore(processorContext.getStateStore(StaffStores.TOUCHES));
        peers = GlobalPeers.of(processorContext, fewestPeers);
        door = PolicyDoor.of(processorContext, "staff");
        files.clear();
    }

    @Override
    public void process(Record<String, PartyEvent> record) {
        var subject = record.key();
        if (!subject.startsWith(STAFF)) {
            return;
        }
        var file = files.get(subject);
        if (file == null) {
            file = open(subject);
            files.put(subject, file);
        }
        try {
            settle(file, record.value());
            fold(file, record);
        } catch (RuntimeException e) {
            files.remove(subject);
            throw e;
        }
    }

    private void fold(StaffFile file, Record<String, PartyEvent> record) {
        var folded = fold.fold(file, record.value());
        if (folded == null) {
            return;
        }
        var terms = file.state().terms;
        if (terms.restrict()) {
            StaffFeatures.erase(file.state());
        }
        keep(file);
        for (var finding : folded.findings()) {
            if (terms.permits(finding.detector())) {
                need(context).forward(record.withValue((Object) finding), StaffStage.FOUND);
            }
        }
        for (var day : folded.peerDays()) {
            var told = terms.restrict() ? StaffFeatures.told(day, terms) : day;
            need(context).forward(record.withKey(day.group()).withValue((Object) told), StaffStage.TOLD);
        }
        for (var touch : folded.touches()) {
            need(context).forward(record.withValue((Object) touch), StaffStage.TOUCHED);
        }
        if (terms.permits(AnomalyStage.DETECTORS.getFirst())) {
            for (var day : folded.workDays()) {
                need(context).forward(record.withKey(day.group()).withValue((Object) day), StaffStage.WORKED);
            }
        }
    }

    /** Learns what may be kept of the person, when the file was just opened, the person moved, or the policy changed. */
    private void settle(StaffFile file, PartyEvent event) {
        var state = file.state();
        if (need(door).isInForce(state.terms) && !(event instanceof PartyEvent.StaffProfile)) {
            return;
        }
        var terms = need(door).terms(file.subject());
        if (terms.equals(state.terms)) {
            return;
        }
        state.terms = terms;
        state.open.forEach(day -> day.compared = false);
        var newly = need(door).newlyForbidden(file.subject(), terms);
        if (!newly.isEmpty()) {
            StaffFeatures.forget(state, file.touches(), newly);
            StaffFeatures.erase(state);
            keep(file);
        }
    }

    private void keep(StaffFile file) {
        need(states).put(file.subject(), file.state().bytes(scratch));
        need(touches).write(file.subject(), file.touches());
    }

    private StaffFile open(String subject) {
        var stored = need(states).get(subject);
        var state = stored == null ? new StaffState() : StaffState.of(stored);
        return new StaffFile(subject, state, need(touches).log(subject), peers);
    }

    private static <T> T need(@Nullable T initialised) {
        if (initialised == null) {
            throw new IllegalStateException("not initialised");
        }
        return initialised;
    }
}
