package dev.probity.scoring.exchange;

import dev.probity.scoring.finding.EvidenceRef;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * One person at one merchant on one day: told once, when nothing can change the day any more.
 *
 * @param staff who, as {@code staff:id}
 * @param merchant at whom, as {@code merchant:id}
 * @param day days since the epoch, UTC
 * @param firstMinute minute of the day of the first touch, 0..1439, by the events' own times
 * @param lastMinute minute of the day of the last touch, not before the first
 * @param kinds what was looked at and which powers were used, at least one
 * @param cover what it was done for, the worst of the day
 * @param offBeat neither the person's declared client nor a merchant that the team works with; false in somebody's first days, when all is new
 * @param client whether the merchant is the person's declared client
 * @param powerUncovered whether a power was used while no ticket covered it
 * @param selfTicketed whether every ticket that covered it was opened by the very person; false where none did
 * @param oddness ln of how much likelier such a touch is under suspicion than under innocence, by the parts of ADR 0024: no ticket, off the beat, for such
 *     data; they are counted as evidence by their own detectors, so here they say which touches to look at, and are never evidence again
 * @param role the person's role; empty when unknown
 * @param site the person's site; empty when unknown
 * @param team the person's team; empty when unknown
 * @param evidence events of the day at that merchant, at most {@link #MOST_EVIDENCE}
 */
public record StaffTouch(
        String staff,
        String merchant,
        int day,
        int firstMinute,
        int lastMinute,
        Set<TouchKind> kinds,
        Cover cover,
        boolean offBeat,
        boolean client,
        boolean powerUncovered,
        boolean selfTicketed,
        float oddness,
        String role,
        String site,
        String team,
        List<EvidenceRef> evidence) {
    public static final int MOST_EVIDENCE = 4;
    private static final int MINUTES_PER_DAY = (int) TimeUnit.DAYS.toMinutes(1);

    public StaffTouch {
        if (!staff.startsWith("staff:") || !merchant.startsWith("merchant:")) {
            throw new IllegalArgumentException("a member of staff touches a merchant: " + staff + ", " + merchant);
        }
        if (firstMinute < 0 || lastMinute < firstMinute || lastMinute >= MINUTES_PER_DAY) {
            throw new IllegalArgumentException("minutes of a day in order: " + firstMinute + ", " + lastMinute);
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a touch is of some kind");
        }
        if (!Float.isFinite(oddness)) {
            throw new IllegalArgumentException("oddness is finite: " + oddness);
        }
        kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
        evidence = List.copyOf(evidence.size() > MOST_EVIDENCE ? evidence.subList(0, MOST_EVIDENCE) : evidence);
    }

    /** Whether a power was used, not only a look taken. */
    public boolean power() {
        return kinds.stream().anyMatch(TouchKind::power);
    }

    /** What the merchant may gain by it. */
    Set<GainKind> serves() {
        var served = EnumSet.noneOf(GainKind.class);
        kinds.forEach(kind -> served.addAll(kind.serves()));
        return served;
    }

    /** Whether a ticket covered all of it. */
    public boolean covered() {
        return cover == Cover.TICKETED;
    }

    /** Whether nobody else asked for it: no ticket covered all of it, or only such as the person had opened. */
    public boolean unasked() {
        return !covered() || selfTicketed;
    }

    /** Start of the minute of the first touch: what is not after it, the touch did not bring about. */
    public Instant firstAt() {
        return at(firstMinute);
    }

    /** Start of the minute of the last touch. */
    public Instant lastAt() {
        return at(lastMinute);
    }

    private Instant at(int minute) {
        return Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(day) + TimeUnit.MINUTES.toSeconds(minute));
    }
}
