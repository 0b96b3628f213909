package dev.probity.scoring.ring;

import dev.probity.scoring.evidence.ShareAccount;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The last reviews of one merchant as marks, and how many of late were like another's. At most 3 kB, where reviews have words; 1.4 kB where they have none. */
public final class RecentReviewers {
    static final int REMEMBERED = 48;

    private static final byte FORMAT = 1;
    private static final int ACCOUNT_BYTES = 256;
    private static final int MOST_BYTES = 2 + REMEMBERED * Mark.MOST_BYTES + 2 * ACCOUNT_BYTES;

    /** Reviews that repeat another reviewer's words. */
    public final ShareAccount copied;
    /** Reviews from a device or an address that another reviewer uses. */
    public final ShareAccount shared;

    /** The last taken in first. */
    private final ArrayDeque<Mark> marks = new ArrayDeque<>();

    public RecentReviewers() {
        this(new ShareAccount(), new ShareAccount());
    }

    private RecentReviewers(ShareAccount copied, ShareAccount shared) {
        this.copied = copied;
        this.shared = shared;
    }

    /** Takes a review in, and says in what company it was written. */
    public Company meet(Posted posted, LockStepRules lockStep, LikenessRules likeness) {
        var mark = posted.mark();
        var others = marks.stream().filter(one -> one.who() != mark.who()).toList();
        boolean worded = mark.text() != null && others.stream().anyMatch(one -> one.text() != null);
        boolean traced = mark.traced() && others.stream().anyMatch(Mark::traced);
        var company = new Company(
                encounter(posted, mark, others, lockStep),
                worded,
                worded && others.stream().anyMatch(one -> alike(mark, one, likeness)),
                traced,
                traced && shares(mark, others, likeness));
        marks.addFirst(mark);
        if (marks.size() > REMEMBERED) {
            marks.removeLast();
        }
        return company;
    }

    private static boolean alike(Mark mark, Mark other, LikenessRules rules) {
        var own = mark.text();
        var text = other.text();
        return own != null && text != null && own.likeness(text) >= rules.alike();
    }

    /** An address that many use is a hub: an office, a carrier. A device is none, however many use it. */
    private static boolean shares(Mark mark, List<Mark> others, LikenessRules rules) {
        long neighbours = others.stream()
                .filter(mark::sharesAddress)
                .mapToInt(Mark::who)
                .distinct()
                .count();
        return others.stream().anyMatch(mark::sharesDevice) || neighbours > 0 && neighbours < rules.hub();
    }

    private static @Nullable Encounter encounter(Posted posted, Mark mark, List<Mark> others, LockStepRules rules) {
        int within = minutes(rules.within());
        int beside = minutes(rules.beside());
        var near = who(others, other -> apart(mark, other) <= within);
        var far = who(others, other -> apart(mark, other) > within && apart(mark, other) <= beside);
        far.removeAll(near);
        return near.isEmpty()
                ? null
                : new Encounter(
                        posted.review(),
                        posted.merchant(),
                        posted.reviewer(),
                        posted.stars(),
                        first(near, Encounter.MOST_NEAR),
                        first(far, Encounter.MOST_FAR));
    }

    private static SequencedSet<Integer> who(List<Mark> others, Predicate<Mark> wanted) {
        var who = new LinkedHashSet<Integer>();
        others.stream().filter(wanted).forEach(other -> who.add(other.who()));
        return who;
    }

    private static int apart(Mark one, Mark other) {
        return Math.abs(one.minute() - other.minute());
    }

    private static List<Integer> first(SequencedSet<Integer> others, int most) {
        return new ArrayList<>(others).subList(0, Math.min(most, others.size()));
    }

    private static int minutes(Duration duration) {
        return (int) duration.toMinutes();
    }

    public byte[] bytes() {
        var out = ByteBuffer.allocate(MOST_BYTES).put(FORMAT).put((byte) marks.size());
        marks.forEach(mark -> mark.write(out));
        copied.write(out);
        shared.write(out);
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    public static RecentReviewers of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        byte format = in.get();
        if (format != FORMAT) {
            throw new IllegalStateException("recent reviewers in format " + format + ", expected " + FORMAT);
        }
        var marks = new ArrayList<Mark>();
        for (int left = in.get(); left > 0; left--) {
            marks.add(Mark.read(in));
        }
        var recent = new RecentReviewers(ShareAccount.read(in), ShareAccount.read(in));
        recent.marks.addAll(marks);
        return recent;
    }
}
