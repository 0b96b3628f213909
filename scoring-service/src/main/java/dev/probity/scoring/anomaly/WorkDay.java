package dev.probity.scoring.anomaly;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * How one person worked on one day: how much, how broadly and in what rhythm. What other detectors judge is left out (tickets, merchants' identity, records, the
 * hours themselves), so that their evidence and this one's may be added.
 *
 * @param group whom the person is compared with
 * @param subject the person, as {@code staff:id}
 * @param day days since the epoch
 * @param at event time at which the day was closed, in milliseconds since the epoch
 * @param figures one for each {@link Figure}, counts as they are
 */
public record WorkDay(String group, String subject, int day, long at, float[] figures) {
    private static final int HEAD_BYTES = Integer.BYTES + Long.BYTES;

    public WorkDay {
        if (figures.length != Figure.COUNT) {
            throw new IllegalArgumentException("a day has " + Figure.COUNT + " figures, not " + figures.length);
        }
    }

    /** What a day is told by, in the order of the figures. */
    public enum Figure {
        LOOKS("{look-up|look-ups}"),
        MERCHANTS("{merchant|merchants}"),
        FULLEST_HOUR("{look-up|look-ups} in the fullest hour"),
        HOURS("{hour|hours} with look-ups"),
        SPAN("{hour|hours} from the first look-up to the last"),
        KINDS("{kind|kinds} of look-up");

        static final int COUNT = values().length;

        private final String words;

        Figure(String words) {
            this.words = words;
        }

        /** For people, after its count: words of a {@link dev.probity.scoring.finding.Sentence}. */
        public String words() {
            return words;
        }
    }

    /** Without the group, by which it is keyed. */
    byte[] bytes() {
        var who = subject.getBytes(StandardCharsets.UTF_8);
        var out = ByteBuffer.allocate(HEAD_BYTES + Float.BYTES * Figure.COUNT + who.length)
                .putInt(day)
                .putLong(at);
        for (float figure : figures) {
            out.putFloat(figure);
        }
        return out.put(who).array();
    }

    static WorkDay of(String group, byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        int day = in.getInt();
        long at = in.getLong();
        var figures = new float[Figure.COUNT];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = in.getFloat();
        }
        var who = new String(bytes, in.position(), in.remaining(), StandardCharsets.UTF_8);
        return new WorkDay(group, who, day, at, figures);
    }
}
