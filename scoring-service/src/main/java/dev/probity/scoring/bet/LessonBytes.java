package dev.probity.scoring.bet;

import java.nio.ByteBuffer;
import java.time.Instant;

/** A lesson on its way to the detector's book: verdict, e-value, time; the detector is the key. */
public final class LessonBytes {
    private LessonBytes() {}

    public static byte[] write(Lesson lesson) {
        return ByteBuffer.allocate(1 + Double.BYTES + Long.BYTES)
                .put((byte) (lesson.verdict() == Verdict.CONFIRMED ? 1 : 0))
                .putDouble(lesson.eValue())
                .putLong(lesson.decidedAt().toEpochMilli())
                .array();
    }

    public static Lesson read(String detector, byte[] bytes) {
        var from = ByteBuffer.wrap(bytes);
        var verdict = from.get() == 1 ? Verdict.CONFIRMED : Verdict.CLEARED;
        return new Lesson(detector, verdict, from.getDouble(), Instant.ofEpochMilli(from.getLong()));
    }
}
