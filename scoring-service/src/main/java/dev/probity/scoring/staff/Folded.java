package dev.probity.scoring.staff;

import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.peer.PeerDay;
import java.util.ArrayList;
import java.util.List;

/** What one event led to. */
final class Folded {
    private final List<Finding> findings = new ArrayList<>(2);
    private final List<PeerDay> peerDays = new ArrayList<>(0);

    void found(Finding finding) {
        findings.add(finding);
    }

    void told(PeerDay day) {
        peerDays.add(day);
    }

    List<Finding> findings() {
        return findings;
    }

    List<PeerDay> peerDays() {
        return peerDays;
    }
}
