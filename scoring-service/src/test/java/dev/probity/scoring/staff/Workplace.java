package dev.probity.scoring.staff;

import dev.probity.scoring.ScoringConfigs;
import dev.probity.scoring.anomaly.UnlikeDays;
import dev.probity.scoring.event.PartyEvent;
import dev.probity.scoring.exchange.PairInput;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.memory.TouchLog;
import dev.probity.scoring.peer.Neighbourhood;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Staff and their peers in memory, without Kafka: for long stories. */
public final class Workplace {
    private final StaffFold fold;
    private final Neighbourhood peers = new Neighbourhood(30);
    private final Map<String, StaffFile> files = new HashMap<>();
    private final UnlikeDays unlike;
    private final List<PairInput.Touched> touches = new ArrayList<>();

    public Workplace(Map<String, String> settings) {
        this.unlike = new UnlikeDays(settings, subject -> files.get(subject).touches());
        this.fold = new StaffFold(StaffRules.of(ScoringConfigs.with(settings).detectors(), "test"));
    }

    public List<Finding> tell(String subject, PartyEvent event) {
        var file = files.computeIfAbsent(
                subject, name -> new StaffFile(name, new StaffState(), new TouchLog(slot -> null), peers));
        var folded = fold.fold(file, event);
        if (folded == null) {
            return List.of();
        }
        file.touches().takeChanged();
        folded.peerDays().forEach(peers::hear);
        var found = new ArrayList<>(folded.findings());
        folded.workDays().forEach(day -> found.addAll(unlike.hear(day)));
        touches.addAll(folded.touches());
        return found;
    }

    /** Days of touches that are over, since the last call. */
    public List<PairInput.Touched> takeTouches() {
        var taken = List.copyOf(touches);
        touches.clear();
        return taken;
    }

    /** Bytes that a person's state takes. */
    public int bytes(String subject) {
        return state(subject).length;
    }

    byte[] state(String subject) {
        return files.get(subject).state().bytes(ByteBuffer.allocate(1 << 17));
    }
}
