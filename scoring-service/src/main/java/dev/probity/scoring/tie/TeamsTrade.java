package dev.probity.scoring.tie;

import dev.probity.scoring.exchange.StaffTouch;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerGroups;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.peer.Tally;
import java.util.List;

/** What those sell whom a team visits unasked. */
final class TeamsTrade {
    private static final String GROUP = "trade/";
    private static final String SELLS = "sells/";

    /** Visits of the team from which on it is known what is usual. */
    private static final int ENOUGH = 30;

    /** Share of the team's visits below which what a merchant sells is unusual for it. */
    private static final double SELDOM = 0.1;

    private TeamsTrade() {}

    /** For the team: one visit more. */
    static PeerDay counted(StaffTouch touch, String category) {
        return new PeerDay(group(touch), touch.day(), Tally.ofOne().add(SELLS + category, 1));
    }

    /** Of its own, for when a team's beat is told hangs on what is heard of the team. */
    private static String group(StaffTouch touch) {
        return GROUP
                + PeerGroups.ofBeat(touch.team(), touch.role(), touch.site()).getFirst();
    }

    /** Whether the team seldom visits those who sell that; false where it is not known whom it visits. */
    static boolean unusual(PeerLookup peers, StaffTouch touch, String category) {
        var team = peers.before(List.of(group(touch)), touch.day());
        if (team == null) {
            return false;
        }
        double all = 0;
        double such = 0;
        for (var row : team.figures().entrySet()) {
            if (row.getKey().startsWith(SELLS)) {
                all += row.getValue()[0];
                such += row.getKey().equals(SELLS + category) ? row.getValue()[0] : 0;
            }
        }
        return all >= ENOUGH && such < SELDOM * all;
    }
}
