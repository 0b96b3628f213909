package dev.probity.cases.enforcement;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is held against a measure before its order may go out: the very terms on which it is decided and ordered, and no other.
 *
 * @param status where the measure stands
 * @param line the reader and all above and below them
 * @param term its notice
 * @param hour how full the hour is
 */
record ProposalChecks(ProposalStatus status, Set<String> line, Term term, Hour hour) {
    private static final Set<ProposalState> TO_GO =
            Set.of(ProposalState.PROPOSED, ProposalState.APPROVED, ProposalState.APPEALED, ProposalState.UPHELD);

    /**
     * A measure's notice.
     *
     * @param given how long it is; zero for none
     * @param until when it is over; null before the last approval, with which it begins
     * @param now the time
     */
    record Term(Duration given, @Nullable Instant until, Instant now) {
        boolean over() {
            return given.isZero() || (until != null && !until.isAfter(now));
        }
    }

    /**
     * How full the hour is.
     *
     * @param shown orders of the last hour that the reader may know of
     * @param cap orders that go out in any hour
     * @param full whether this measure is due and waits for room
     */
    record Hour(long shown, int cap, boolean full) {
        boolean room() {
            return !full && shown < cap;
        }
    }

    /** In the order in which they come up; none once the order is out, and where there will be none. */
    List<ProposalCheck> all() {
        if (status.ordered() || !TO_GO.contains(status.state())) {
            return List.of();
        }
        var checks = new ArrayList<ProposalCheck>();
        if (waitsForAWill()) {
            // that its reader reads it is what meets it
            checks.add(ProposalCheck.of(CheckRule.WALL, true));
            checks.add(ProposalCheck.of(CheckRule.OTHER_WILL, Collections.disjoint(line, status.hands())));
        }
        var given = status.approvers().size();
        checks.add(ProposalCheck.counted(CheckRule.APPROVALS, given >= status.needed(), given, status.needed()));
        if (!status.takesBack()) {
            checks.add(ProposalCheck.of(CheckRule.NO_APPEAL, status.state() != ProposalState.APPEALED));
            checks.add(new ProposalCheck(
                    CheckRule.NOTICE, term.over(), null, null, term.given().isZero() ? null : term.until()));
        }
        checks.add(ProposalCheck.counted(CheckRule.HOURLY_CAP, hour.room(), hour.shown(), hour.cap()));
        return checks;
    }

    private boolean waitsForAWill() {
        return status.state() == ProposalState.PROPOSED || status.state() == ProposalState.APPEALED;
    }
}
