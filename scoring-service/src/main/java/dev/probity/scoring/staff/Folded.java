package dev.probity.scoring.staff;

import dev.probity.scoring.anomaly.WorkDay;
import dev.probity.scoring.exchange.PairInput;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Notice;
import dev.probity.scoring.finding.WithMerchants;
import dev.probity.scoring.peer.PeerDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one event led to. */
final class Folded {
    private final List<Finding> findings = new ArrayList<>(2);
    private final List<PeerDay> peerDays = new ArrayList<>(0);
    private final List<PairInput.Touched> touches = new ArrayList<>(0);
    private final List<WorkDay> workDays = new ArrayList<>(0);

    void found(Finding finding) {
        findings.add(finding);
    }

    /** Marks what was found about somebody who had given notice by then. */
    void onNotice(int noticeDay) {
        if (noticeDay != 0) {
            findings.replaceAll(finding -> Notice.mark(finding, LocalDate.ofEpochDay(noticeDay)));
        }
    }

    /** Marks what was found about somebody whose work is with merchants. */
    void withMerchants() {
        findings.replaceAll(WithMerchants::mark);
    }

    /** A day is over that the group's forest shall look at. */
    void worked(@Nullable WorkDay day) {
        if (day != null) {
            workDays.add(day);
        }
    }

    /** Closed days for the groups' forests. */
    List<WorkDay> workDays() {
        return workDays;
    }

    void told(PeerDay day) {
        peerDays.add(day);
    }

    void touched(PairInput.Touched day) {
        touches.add(day);
    }

    List<Finding> findings() {
        return findings;
    }

    List<PeerDay> peerDays() {
        return peerDays;
    }

    /** Touches of closed days, day by day. */
    List<PairInput.Touched> touches() {
        return touches;
    }
}
