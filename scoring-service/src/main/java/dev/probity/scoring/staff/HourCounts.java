package dev.probity.scoring.staff;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Look-ups of one person by hour of the week, Monday 00 first, UTC; old weeks fade by halving. */
public final class HourCounts {
    public static final int HOURS = 168;
    private static final int PER_DAY = 24;
    private static final int DAYS_PER_WEEK = 7;

    /** 1 January 1970 was a Thursday. */
    private static final int EPOCH_WEEKDAY = 3;

    /** Weeks after which counts are halved. */
    private static final float MOST_WEEKS = 26;

    /** Counts from here on take three bytes instead of one. */
    private static final int LARGE = 255;

    private final int[] counts = new int[HOURS];
    private int firstDay = -1;
    private int halvedWeeks;

    /** Hour of the week of an hour of a day since the epoch. */
    public static int hourOfWeek(int day, int hour) {
        return weekday(day) * PER_DAY + hour;
    }

    /** 0 for Monday. */
    public static int weekday(int day) {
        return Math.floorMod(day + EPOCH_WEEKDAY, DAYS_PER_WEEK);
    }

    void add(int day, int hour, int lookUps) {
        if (firstDay < 0) {
            firstDay = day;
        }
        if (weeks(day) > MOST_WEEKS) {
            Arrays.setAll(counts, i -> counts[i] / 2);
            halvedWeeks += (int) MOST_WEEKS / 2;
        }
        int slot = hourOfWeek(day, hour);
        counts[slot] = Math.min(Short.MAX_VALUE * 2, counts[slot] + lookUps);
    }

    /** Weeks that the counts stand for, on that day; at least one. */
    float weeks(int day) {
        return firstDay < 0 ? 1 : Math.max(1, (day - firstDay + 1) / (float) DAYS_PER_WEEK - halvedWeeks);
    }

    int count(int hourOfWeek) {
        return counts[hourOfWeek];
    }

    /** Look-ups over all hours. */
    int all() {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Mean look-ups by hour of the week. */
    double[] means(int day) {
        var means = new double[HOURS];
        Arrays.setAll(means, i -> counts[i] / (double) weeks(day));
        return means;
    }

    void write(ByteBuffer out) {
        out.putShort((short) firstDay).putShort((short) halvedWeeks);
        var used = new byte[HOURS / Byte.SIZE];
        for (int i = 0; i < HOURS; i++) {
            used[i / Byte.SIZE] |= (byte) (counts[i] > 0 ? 1 << i % Byte.SIZE : 0);
        }
        out.put(used);
        for (int count : counts) {
            if (count >= LARGE) {
                out.put((byte) LARGE).putShort((short) count);
            } else if (count > 0) {
                out.put((byte) count);
            }
        }
    }

    static HourCounts read(ByteBuffer in) {
        var hours = new HourCounts();
        hours.firstDay = in.getShort();
        hours.halvedWeeks = in.getShort();
        var used = new byte[HOURS / Byte.SIZE];
        in.get(used);
        for (int i = 0; i < HOURS; i++) {
            if ((used[i / Byte.SIZE] & 1 << i % Byte.SIZE) != 0) {
                int count = Byte.toUnsignedInt(in.get());
                hours.counts[i] = count == LARGE ? Short.toUnsignedInt(in.getShort()) : count;
            }
        }
        return hours;
    }
}
