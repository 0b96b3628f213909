package dev.probity.scoring.rule;

import dev.probity.scoring.event.Fingerprint;
import dev.probity.scoring.finding.Horizon;
import java.time.Instant;

/** Whom something reached, and in which of their weeks. */
final class RuleReach {
    private final Different parties = new Different();
    private final Different weeks = new Different();

    /** Stands for a party's week. */
    static long week(String party, Instant time) {
        var start = Horizon.WEEK.windowAt(time).start();
        return Fingerprint.of(party, String.valueOf(start.getEpochSecond()));
    }

    /** How much more is remembered by it. */
    int note(String party, Instant time) {
        return (parties.add(Fingerprint.of(party)) ? 1 : 0) + (weeks.add(week(party, time)) ? 1 : 0);
    }

    boolean has(String party) {
        return parties.has(Fingerprint.of(party));
    }

    int parties() {
        return parties.count();
    }

    int weeks() {
        return weeks.count();
    }

    /** None of these parties comes again. */
    void forget() {
        parties.forget();
        weeks.forget();
    }
}
