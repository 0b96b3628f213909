package dev.probity.scoring.bet;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What outcomes taught about one detector; the newest {@link #MOST} lessons count, older ones only in the tally.
 *
 * @param confirmed confirmed lessons ever
 * @param cleared cleared lessons ever
 * @param lessons the newest, oldest first
 */
public record LessonBook(long confirmed, long cleared, List<Lesson> lessons) {
    public static final int MOST = 1000;
    public static final LessonBook EMPTY = new LessonBook(0, 0, List.of());

    private static final byte FORMAT = 1;
    private static final int HEAD_BYTES = 1 + 2 * Long.BYTES;
    private static final int LESSON_BYTES = 1 + Double.BYTES + Long.BYTES;

    public LessonBook {
        lessons = List.copyOf(lessons);
    }

    public LessonBook with(Lesson lesson) {
        var newest = new ArrayList<>(lessons.size() < MOST ? lessons : lessons.subList(1, lessons.size()));
        newest.add(lesson);
        boolean held = lesson.verdict() == Verdict.CONFIRMED;
        return new LessonBook(confirmed + (held ? 1 : 0), cleared + (held ? 0 : 1), newest);
    }

    /** The bet that these lessons teach. */
    public Bet teach(String detector, BetRules rules) {
        var changedAt =
                lessons.stream().map(Lesson::decidedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
        return new Bet(
                detector,
                Kelly.best(lessons, detector, rules),
                rules.configured(detector),
                confirmed,
                cleared,
                changedAt);
    }

    public byte[] toBytes() {
        var buffer = ByteBuffer.allocate(HEAD_BYTES + lessons.size() * LESSON_BYTES)
                .put(FORMAT)
                .putLong(confirmed)
                .putLong(cleared);
        for (var lesson : lessons) {
            buffer.put((byte) (lesson.verdict() == Verdict.CONFIRMED ? 1 : 0))
                    .putDouble(lesson.eValue())
                    .putLong(lesson.decidedAt().toEpochMilli());
        }
        return buffer.array();
    }

    public static LessonBook of(String detector, byte @Nullable [] bytes) {
        if (bytes == null) {
            return EMPTY;
        }
        var buffer = ByteBuffer.wrap(bytes);
        if (buffer.get() != FORMAT) {
            throw new IllegalStateException("lessons in a format of another version");
        }
        long confirmed = buffer.getLong();
        long cleared = buffer.getLong();
        var lessons = new ArrayList<Lesson>();
        while (buffer.hasRemaining()) {
            var verdict = buffer.get() == 1 ? Verdict.CONFIRMED : Verdict.CLEARED;
            lessons.add(new Lesson(detector, verdict, buffer.getDouble(), Instant.ofEpochMilli(buffer.getLong())));
        }
        return new LessonBook(confirmed, cleared, lessons);
    }
}
