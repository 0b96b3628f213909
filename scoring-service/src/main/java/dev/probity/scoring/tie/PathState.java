package dev.probity.scoring.tie;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.tie.TieLetter.Habit;
import dev.probity.scoring.tie.TieLetter.Reached;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Go-betweens that one member of staff, or merchant, is tied to: at most {@link #MOST}. */
final class PathState {
    private static final byte FORMAT = 3;
    /** More than anybody in an ordinary life; of more those stay that are tied to the most. */
    static final int MOST = 24;

    static final int WINDOWS = 2;
    static final int MOST_RECEIVED = 24;

    final Map<String, Entry> goBetweens = new TreeMap<>();
    /** What was last said in a window, by its first day; of the latest windows. */
    final TreeMap<Integer, Float> spoken = new TreeMap<>();

    /** Of a member of staff: the latest payments of go-betweens, at most {@link #MOST_RECEIVED}. */
    final List<Received> received = new ArrayList<>();
    /** Of a merchant: what it sells; empty when unknown. */
    String category = "";
    /** Of a merchant: who of the staff were there without being asked; once each, the earliest first. */
    final List<Toucher> touchers = new ArrayList<>();

    /**
     * Who was at a merchant without being asked: no ticket but their own, and not their declared client.
     *
     * @param staff who
     * @param day on which day first
     * @param last on which day last
     * @param days on how many days
     * @param unticketed on how many of them no ticket covered it
     * @param power whether a power was used on any of them
     * @param unusual whether their team seldom visits those who sell what the merchant sells
     * @param share chance that such a visit is of this merchant, as it was when that was first known
     * @param habit what is ordinary for the role in it, as it was on the last day
     * @param event the first touch
     */
    record Toucher(
            String staff,
            int day,
            int last,
            int days,
            int unticketed,
            boolean power,
            boolean unusual,
            float share,
            Habit habit,
            EvidenceRef event) {}

    /**
     * A go-between as it was last heard of.
     *
     * @param standing how it stands between staff and merchants
     * @param first when its tie to this party was first there
     * @param firmness how firmly this party is tied to the other side over it
     * @param alike how many of this party's side are tied to it as strongly, this one among them
     * @param strand what ties it to this party, the rarest
     * @param others on the other side; of a member of staff only for the go-between with the most merchants
     * @param told of a merchant: how many merchants its touchers were told that the go-between has; 0 for not told
     * @param at event time at which this was known
     */
    record Entry(
            Standing standing,
            Instant first,
            double firmness,
            int alike,
            Strand strand,
            List<Reached> others,
            int told,
            Instant at) {
        Entry brief() {
            return others.isEmpty() ? this : new Entry(standing, first, firmness, alike, strand, List.of(), told, at);
        }

        Entry toldNow() {
            return new Entry(standing, first, firmness, alike, strand, others, standing.merchants(), at);
        }
    }

    /** How many merchants a go-between that this party is tied to is tied to; 0 for one that it is not tied to. */
    int merchants(String goBetween) {
        var entry = goBetweens.get(goBetween);
        return entry == null ? 0 : entry.standing().merchants();
    }

    byte[] bytes() {
        return TieBytes.packed(FORMAT, this, (out, state) -> {
            out.writeByte(state.spoken.size());
            for (var window : state.spoken.entrySet()) {
                out.writeInt(window.getKey());
                out.writeFloat(window.getValue());
            }
            out.writeByte(state.goBetweens.size());
            for (var entry : state.goBetweens.entrySet()) {
                out.writeUTF(entry.getKey());
                write(out, entry.getValue());
            }
            out.writeUTF(state.category);
            TieBytes.list(out, state.touchers, PathState::write);
            TieBytes.list(out, state.received, PathState::write);
        });
    }

    private static void write(DataOutput out, Entry entry) throws IOException {
        TieBytes.standing(out, entry.standing());
        TieBytes.time(out, entry.first());
        out.writeDouble(entry.firmness());
        out.writeShort(entry.alike());
        TieBytes.strand(out, entry.strand());
        TieBytes.list(out, entry.others(), TieBytes::reached);
        out.writeShort(entry.told());
        TieBytes.time(out, entry.at());
    }

    static PathState of(byte[] bytes) {
        return TieBytes.ofPacked(FORMAT, bytes, in -> {
            var state = new PathState();
            for (int left = in.readByte(); left > 0; left--) {
                state.spoken.put(in.readInt(), in.readFloat());
            }
            for (int left = in.readByte(); left > 0; left--) {
                state.goBetweens.put(in.readUTF(), read(in));
            }
            state.category = in.readUTF();
            state.touchers.addAll(TieBytes.list(in, PathState::toucher));
            state.received.addAll(TieBytes.list(in, PathState::received));
            return state;
        });
    }

    private static Entry read(DataInput in) throws IOException {
        return new Entry(
                TieBytes.standing(in),
                TieBytes.time(in),
                in.readDouble(),
                in.readShort(),
                TieBytes.strand(in),
                TieBytes.list(in, TieBytes::reached),
                in.readShort(),
                TieBytes.time(in));
    }

    private static void write(DataOutput out, Toucher toucher) throws IOException {
        out.writeUTF(toucher.staff());
        out.writeInt(toucher.day());
        out.writeInt(toucher.last());
        out.writeShort(toucher.days());
        out.writeShort(toucher.unticketed());
        out.writeBoolean(toucher.power());
        out.writeBoolean(toucher.unusual());
        out.writeFloat(toucher.share());
        TieBytes.habit(out, toucher.habit());
        TieBytes.event(out, toucher.event());
    }

    private static Toucher toucher(DataInput in) throws IOException {
        return new Toucher(
                in.readUTF(),
                in.readInt(),
                in.readInt(),
                in.readUnsignedShort(),
                in.readUnsignedShort(),
                in.readBoolean(),
                in.readBoolean(),
                in.readFloat(),
                TieBytes.habit(in),
                TieBytes.event(in));
    }

    private static void write(DataOutput out, Received received) throws IOException {
        out.writeUTF(received.payer());
        out.writeDouble(received.amount());
        TieBytes.event(out, received.event());
    }

    private static Received received(DataInput in) throws IOException {
        return new Received(in.readUTF(), in.readDouble(), TieBytes.event(in));
    }
}
