package dev.probity.scoring.staff;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Look-ups of the last weeks, day by day. */
final class RecentDays {
    static final int KEPT = 42;

    /** A step of so many days or more is stored as the day itself. */
    private static final int FAR = 255;

    /**
     * One closed day.
     *
     * @param day days since the epoch
     * @param lookUps how often the person looked
     * @param untracked merchants touched without a ticket
     */
    record Day(int day, int lookUps, int untracked) {}

    /** In order of day. */
    private final List<Day> days = new ArrayList<>();

    void add(int day, int lookUps, int untracked) {
        int place = days.size();
        while (place > 0 && days.get(place - 1).day > day) {
            place--;
        }
        var before = place > 0 ? known(place - 1, day) : null;
        if (before != null) {
            days.set(place - 1, new Day(day, before.lookUps + lookUps, before.untracked + untracked));
        } else if (days.size() < KEPT || place > 0) {
            days.add(place, new Day(day, lookUps, untracked));
        }
        if (days.size() > KEPT) {
            days.removeFirst();
        }
    }

    private @Nullable Day known(int place, int day) {
        var known = days.get(place);
        return known.day == day ? known : null;
    }

    List<Day> days() {
        return days;
    }

    /** Days as steps from the one before: they are seldom more than a few apart. */
    void write(ByteBuffer out) {
        out.put((byte) days.size());
        int before = 0;
        for (var day : days) {
            int step = day.day - before;
            if (step >= FAR) {
                out.put((byte) FAR).putShort((short) day.day);
            } else {
                out.put((byte) step);
            }
            out.putShort((short) Math.min(day.lookUps, Short.MAX_VALUE)).put((byte) Math.min(day.untracked, 255));
            before = day.day;
        }
    }

    static RecentDays read(ByteBuffer in) {
        var recent = new RecentDays();
        int before = 0;
        for (int left = in.get(); left > 0; left--) {
            int step = Byte.toUnsignedInt(in.get());
            before = step == FAR ? Short.toUnsignedInt(in.getShort()) : before + step;
            recent.days.add(new Day(before, in.getShort(), Byte.toUnsignedInt(in.get())));
        }
        return recent;
    }
}
