package dev.probity.scoring.staff;

import dev.probity.scoring.peer.PeerBaseline;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures that every finding about staff states alike. */
final class Facts {
    private Facts() {}

    /** Which baseline was used: its last day as yyyymmdd, and its size; both absent where peers had not spoken. */
    static void peers(Map<String, Double> facts, @Nullable PeerBaseline baseline) {
        if (baseline != null) {
            facts.put("peersThrough", Double.valueOf(baseline.through().format(DateTimeFormatter.BASIC_ISO_DATE)));
            facts.put("peers", (double) baseline.people());
        }
    }
}
