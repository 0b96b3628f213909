package dev.probity.scoring.tie;

import dev.probity.scoring.exchange.StaffTouch;
import dev.probity.scoring.peer.PeerDay;
import dev.probity.scoring.peer.PeerGroups;
import dev.probity.scoring.peer.PeerLookup;
import dev.probity.scoring.peer.Tally;

/** What those sell whom a team visits unasked, beside what else is known of the team. */
final class TeamsTrade {
    private static final String SELLS = "sells/";

    /** Visits of the team from which on it is known what is usual. */
    private static final int ENOUGH = 30;

    /** Share of the team's visits below which what a merchant sells is unusual for it. */
    private static final double SELDOM = 0.1;

    private TeamsTrade() {}

    /** For the team: one visit more. It counts nobody as a member, for those are counted where their days are closed. */
    static PeerDay counted(StaffTouch touch, String category) {
        var group = PeerGroups.ofBeat(touch.team(), touch.role(), touch.site()).getFirst();
        return new PeerDay(group, touch.day(), new Tally().add(SELLS + category, 1));
    }

    /** Whether the team seldom visits those who sell that; false where it is not known whom it visits. */
    static boolean unusual(PeerLookup peers, StaffTouch touch, String category) {
        var team = peers.before(PeerGroups.ofBeat(touch.team(), touch.role(), touch.site()), touch.day());
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
