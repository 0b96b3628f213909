package dev.probity.scoring.exchange;

import dev.probity.scoring.finding.EvidenceRef;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A merchant gained after a person's touch: told to the person's task, again each time that it becomes more surprising.
 *
 * @param staff who had touched it, as {@code staff:id}
 * @param merchant who gained, as {@code merchant:id}
 * @param week first day of the week in which it gained
 * @param logP ln of the rank's p-value of all gains of that week after the touch, below 0
 * @param at when it gained last
 * @param words what it gained, and what before the touch
 * @param evidence the events that show it, newest first, at most {@link #MOST_EVIDENCE}
 */
public record PairGain(
        String staff, String merchant, int week, float logP, Instant at, String words, List<EvidenceRef> evidence) {
    public static final int MOST_EVIDENCE = 4;
    private static final byte FORMAT = 2;

    public PairGain {
        if (!(logP < 0)) {
            throw new IllegalArgumentException("a gain is told when it is surprising: " + logP);
        }
        evidence = List.copyOf(evidence.size() > MOST_EVIDENCE ? evidence.subList(0, MOST_EVIDENCE) : evidence);
    }

    byte[] bytes() {
        var out = ByteBuffer.allocate(Texts.room(evidence, staff, merchant, words));
        out.put(FORMAT).putInt(week).putFloat(logP).putLong(at.getEpochSecond()).putInt(at.getNano());
        Texts.text(out, staff);
        Texts.text(out, merchant);
        Texts.text(out, words);
        Texts.events(out, evidence);
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Fails with {@link IllegalArgumentException} on anything that is none. */
    static PairGain of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        try {
            if (in.get() != FORMAT) {
                throw new IllegalArgumentException("a gain in a format of another version");
            }
            int week = in.getInt();
            float logP = in.getFloat();
            var at = Instant.ofEpochSecond(in.getLong(), in.getInt());
            var staff = Texts.text(in);
            var merchant = Texts.text(in);
            return new PairGain(staff, merchant, week, logP, at, Texts.text(in), Texts.events(in, merchant));
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("not a gain", e);
        }
    }
}
