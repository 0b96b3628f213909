package dev.probity.scoring.peer;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Named rows of figures that add: one person's day, a group's day, a group's month. */
public final class Tally {
    private final Map<String, float[]> rows = new TreeMap<>();
    private int members;

    /** One member's tally of one day. */
    public static Tally ofOne() {
        var tally = new Tally();
        tally.members = 1;
        return tally;
    }

    /** Sums over so many members. */
    static Tally of(int members, Map<String, float[]> rows) {
        var tally = new Tally();
        tally.members = members;
        tally.rows.putAll(rows);
        return tally;
    }

    /** Members whose tallies are in it. */
    public int members() {
        return members;
    }

    public Map<String, float[]> rows() {
        return rows;
    }

    /** Adds figures to a row. */
    public Tally add(String row, float... figures) {
        var sums = rows.computeIfAbsent(row, name -> new float[figures.length]);
        if (sums.length < figures.length) {
            sums = Arrays.copyOf(sums, figures.length);
            rows.put(row, sums);
        }
        for (int i = 0; i < figures.length; i++) {
            sums[i] += figures[i];
        }
        return this;
    }

    /** Adds 1 to one figure of a row of that width. */
    public Tally mark(String row, int width, int index) {
        rows.computeIfAbsent(row, name -> new float[width])[index]++;
        return this;
    }

    public Tally add(Tally other) {
        members += other.members;
        other.rows.forEach(this::add);
        return this;
    }

    /** Drops all but the rows that most members gave something to; bounds what an open vocabulary can grow to. */
    public void keep(int mostRows) {
        if (rows.size() <= mostRows) {
            return;
        }
        var weights = new java.util.ArrayList<Float>();
        rows.values().forEach(row -> weights.add(row[0]));
        weights.sort(java.util.Comparator.reverseOrder());
        float least = weights.get(mostRows - 1);
        rows.values().removeIf(row -> row[0] < least);
    }

    /** Rows one after the other; of a row only the figures that are not 0. */
    public byte[] bytes() {
        int size = Integer.BYTES + Short.BYTES;
        for (var row : rows.entrySet()) {
            size += row.getKey().length() * 3 + 3 * Short.BYTES + row.getValue().length * (Short.BYTES + Float.BYTES);
        }
        var out = ByteBuffer.allocate(size);
        out.putInt(members).putShort((short) rows.size());
        rows.forEach((name, figures) -> write(out, name, figures));
        return Arrays.copyOf(out.array(), out.position());
    }

    private static void write(ByteBuffer out, String name, float[] figures) {
        var text = name.getBytes(StandardCharsets.UTF_8);
        out.putShort((short) text.length).put(text).putShort((short) figures.length);
        int count = out.position();
        out.putShort((short) 0);
        int filled = 0;
        for (int i = 0; i < figures.length; i++) {
            if (figures[i] != 0) {
                out.putShort((short) i).putFloat(figures[i]);
                filled++;
            }
        }
        out.putShort(count, (short) filled);
    }

    public static Tally of(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var tally = new Tally();
        tally.members = in.getInt();
        for (int left = in.getShort(); left > 0; left--) {
            var text = new byte[in.getShort()];
            in.get(text);
            var figures = new float[in.getShort()];
            for (int filled = in.getShort(); filled > 0; filled--) {
                figures[in.getShort()] = in.getFloat();
            }
            tally.rows.put(new String(text, StandardCharsets.UTF_8), figures);
        }
        return tally;
    }
}
