package dev.probity.scoring.ring;

import dev.probity.scoring.finding.EvidenceRef;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Who wrote about one merchant of late: the last reviews, as stand-ins for their reviewers and minutes. At most 514 bytes. */
public final class RecentReviewers {
    static final int REMEMBERED = 64;
    private static final int BYTES = 2 + REMEMBERED * 2 * Integer.BYTES;

    private final int[] who = new int[REMEMBERED];
    private final int[] minutes = new int[REMEMBERED];
    private int size;
    private int next;

    /**
     * Takes a review in, and says beside whom it was written; null when nobody wrote at about the same time.
     *
     * @param review the review
     * @param merchant whom it is about, as {@code merchant:id}
     * @param reviewer who wrote it, as {@code reviewer:id}
     * @param stars its rating
     */
    public @Nullable Encounter meet(
            EvidenceRef review, String merchant, String reviewer, double stars, LockStepRules rules) {
        int self = Encounter.standIn(reviewer);
        int minute = minute(review.time());
        var near = others(self, minute, 0, minutes(rules.within()));
        var far = others(self, minute, minutes(rules.within()) + 1, minutes(rules.beside()));
        far.removeAll(near);
        who[next] = self;
        minutes[next] = minute;
        next = (next + 1) % REMEMBERED;
        size = Math.min(size + 1, REMEMBERED);
        return near.isEmpty()
                ? null
                : new Encounter(
                        review,
                        merchant,
                        reviewer,
                        stars,
                        first(near, Encounter.MOST_NEAR),
                        first(far, Encounter.MOST_FAR));
    }

    /** Others who wrote so many minutes before or after, the last taken in first. */
    private SequencedSet<Integer> others(int self, int minute, int from, int to) {
        var others = new LinkedHashSet<Integer>();
        for (int back = 1; back <= size; back++) {
            int at = Math.floorMod(next - back, REMEMBERED);
            int apart = Math.abs(minutes[at] - minute);
            if (who[at] != self && apart >= from && apart <= to) {
                others.add(who[at]);
            }
        }
        return others;
    }

    private static List<Integer> first(SequencedSet<Integer> others, int most) {
        return new ArrayList<>(others).subList(0, Math.min(most, others.size()));
    }

    private static int minute(Instant time) {
        return (int) TimeUnit.SECONDS.toMinutes(time.getEpochSecond());
    }

    private static int minutes(Duration duration) {
        return (int) duration.toMinutes();
    }

    public byte[] bytes() {
        var out = ByteBuffer.allocate(BYTES).put((byte) size).put((byte) next);
        for (int i = 0; i < size; i++) {
            out.putInt(who[i]).putInt(minutes[i]);
        }
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    public static RecentReviewers of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var recent = new RecentReviewers();
        recent.size = in.get();
        recent.next = in.get();
        for (int i = 0; i < recent.size; i++) {
            recent.who[i] = in.getInt();
            recent.minutes[i] = in.getInt();
        }
        return recent;
    }
}
