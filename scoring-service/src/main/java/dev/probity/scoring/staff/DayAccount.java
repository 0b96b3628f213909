package dev.probity.scoring.staff;

import dev.probity.scoring.exchange.Cover;
import dev.probity.scoring.peer.PeerBaseline;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One day of one person while it may still change. */
final class DayAccount {
    static final int HOURS = 24;

    /** Merchants told apart on one day; what comes after is counted, not judged. */
    static final int MOST_TOUCHES = 200;

    /** Labels told apart on one day, hour by hour. */
    static final int MOST_LABELS = 400;

    final int day;
    /** Whether touches of new merchants are judged: not in somebody's first days, when all is new. */
    final boolean settledIn;

    private final short[] lookUps = new short[HOURS];
    final List<TouchMark> touches = new ArrayList<>();
    private final List<LabelMark> labels = new ArrayList<>();
    private final List<VolumeMark> volumes = new ArrayList<>();
    /** Judged touches of labels, and those new to the person and to the peers. */
    int labelTouches;

    int newLabels;

    /** Peers' baseline for the day, and whether there was one; found again after a restart, so not written. */
    @Nullable
    PeerBaseline baseline;

    @Nullable
    PeerBaseline teams;

    boolean compared;

    /** The person's usual hours as this day sees them; found again after a restart, so not written. */
    @Nullable
    UsualHours usual;

    DayAccount(int day, boolean settledIn) {
        this.day = day;
        this.settledIn = settledIn;
    }

    /** A label touched within an hour of the day. */
    private record LabelMark(int label, byte hour) {}

    /** Records of one class of data in one hour of the day. */
    private static final class VolumeMark {
        final byte dataClass;
        final byte hour;
        int records;

        VolumeMark(byte dataClass, byte hour) {
            this.dataClass = dataClass;
            this.hour = hour;
        }
    }

    /** Forgets in which hours the person looked, and so how often. */
    void forgetHours() {
        Arrays.fill(lookUps, (short) 0);
    }

    /** Forgets which kinds of look-up there were. */
    void forgetLabels() {
        labels.clear();
        labelTouches = 0;
        newLabels = 0;
    }

    /** Forgets how much was moved. */
    void forgetVolumes() {
        volumes.clear();
    }

    void lookUp(int hour) {
        lookUps[hour] = (short) Math.min(Short.MAX_VALUE, lookUps[hour] + 1);
    }

    int lookUps(int hour) {
        return lookUps[hour];
    }

    int lookUps() {
        int sum = 0;
        for (short count : lookUps) {
            sum += count;
        }
        return sum;
    }

    int untracked() {
        return (int)
                touches.stream().filter(touch -> touch.cover != Cover.TICKETED).count();
    }

    @Nullable
    TouchMark touch(int merchant) {
        for (var touch : touches) {
            if (touch.merchant == merchant) {
                return touch;
            }
        }
        return null;
    }

    /** Notes a label; true when it is the first in its hour. */
    boolean meetLabel(int label, int hour) {
        var mark = new LabelMark(label, (byte) hour);
        if (labels.size() >= MOST_LABELS || labels.contains(mark)) {
            return false;
        }
        return labels.add(mark);
    }

    /** Labels of powers and of deeds that concerned no merchant, each once. */
    int[] loneLabels() {
        return labels.stream()
                .mapToInt(LabelMark::label)
                .distinct()
                .filter(label -> touches.stream()
                        .noneMatch(touch -> Arrays.stream(touch.labels()).anyMatch(known -> known == label)))
                .toArray();
    }

    /** Kinds of look-up, each once. */
    int kinds() {
        return (int) labels.stream().mapToInt(LabelMark::label).distinct().count();
    }

    void move(int dataClass, int hour, long records) {
        for (var mark : volumes) {
            if (mark.dataClass == dataClass && mark.hour == hour) {
                mark.records = (int) Math.min(Integer.MAX_VALUE, mark.records + records);
                return;
            }
        }
        var mark = new VolumeMark((byte) dataClass, (byte) hour);
        mark.records = (int) Math.min(Integer.MAX_VALUE, records);
        volumes.add(mark);
    }

    /** Records of a class over the whole day. */
    long total(int dataClass) {
        return volumes.stream()
                .filter(mark -> mark.dataClass == dataClass)
                .mapToLong(mark -> mark.records)
                .sum();
    }

    /** Hands out hour and records of each hour in which a class moved. */
    void forHours(int dataClass, BiConsumer<Integer, Integer> consumer) {
        for (var mark : volumes) {
            if (mark.dataClass == dataClass) {
                consumer.accept((int) mark.hour, mark.records);
            }
        }
    }

    void write(ByteBuffer out) {
        out.putShort((short) day).put((byte) (settledIn ? 1 : 0));
        int active = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            active |= lookUps[hour] > 0 ? 1 << hour : 0;
        }
        out.putInt(active);
        for (int hour = 0; hour < HOURS; hour++) {
            if (lookUps[hour] > 0) {
                out.putShort(lookUps[hour]);
            }
        }
        out.putShort((short) touches.size());
        touches.forEach(touch -> touch.write(out));
        out.putShort((short) labels.size());
        labels.forEach(mark -> out.putInt(mark.label).put(mark.hour));
        out.putShort((short) volumes.size());
        volumes.forEach(mark -> out.put(mark.dataClass).put(mark.hour).putInt(mark.records));
        out.putShort((short) labelTouches).putShort((short) newLabels);
    }

    static DayAccount read(ByteBuffer in) {
        var account = new DayAccount(Short.toUnsignedInt(in.getShort()), in.get() == 1);
        int active = in.getInt();
        for (int hour = 0; hour < HOURS; hour++) {
            account.lookUps[hour] = (active & 1 << hour) == 0 ? 0 : in.getShort();
        }
        for (int left = in.getShort(); left > 0; left--) {
            account.touches.add(TouchMark.read(in));
        }
        for (int left = in.getShort(); left > 0; left--) {
            account.labels.add(new LabelMark(in.getInt(), in.get()));
        }
        for (int left = in.getShort(); left > 0; left--) {
            var mark = new VolumeMark(in.get(), in.get());
            mark.records = in.getInt();
            account.volumes.add(mark);
        }
        account.labelTouches = in.getShort();
        account.newLabels = in.getShort();
        return account;
    }
}
