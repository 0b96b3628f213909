package dev.probity.scoring.evidence;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** k of n in one window, against the belief that was held when it began. */
public final class ShareWindow {
    /** In place of a layout: no window. */
    static final byte ABSENT = 0;

    /** All figures at full width, as they were written until ADR 0065; read still. */
    static final byte UNPACKED = 1;

    private static final int PACKED = 2;
    private static final int PEERED = 4;
    private static final int WIDE = 8;
    private static final int SETTLED = 16;
    private static final int SAID = 32;

    /** Most that is counted in one byte. */
    private static final int SMALL = 255;

    /** Most that is counted: what is written has room for no more. */
    private static final int MOST = 65_535;

    /** First day of the window, in days since the epoch. */
    private final int startDay;

    private Share innocent;
    /** Whether the belief came from peers; without, it is taken again once peers have spoken. */
    private boolean peered;
    /** ln E of what was counted under an earlier belief. */
    private float banked;
    /** Counted under the present belief. */
    private int n;

    private int k;
    private int bankedN;
    private int bankedK;
    /** What was last said about the window, in decibans as {@link Speech} measures them. */
    private float spoken = Speech.NOTHING;

    ShareWindow(int startDay, Share innocent, boolean peered) {
        this.startDay = startDay;
        this.innocent = stored(innocent);
        this.peered = peered;
    }

    void count(int more, int moreCounted) {
        n = Math.clamp(n + more, 0, MOST);
        k = Math.clamp(k + moreCounted, 0, n);
    }

    boolean peered() {
        return peered;
    }

    /** Peers have spoken of what wasn't counted as they count it: what was seen so far is settled under the old belief, what follows is judged by the new one. */
    void rebase(Share belief, ShareTest test) {
        banked = (float) logE(test);
        bankedN += n;
        bankedK += k;
        n = 0;
        k = 0;
        innocent = stored(belief);
        peered = true;
    }

    /** Peers have spoken: all of the window is judged by them, for what the person did so far must not become what is usual. */
    void reconsider(Share belief) {
        innocent = stored(belief);
        peered = true;
    }

    /** As it will be read back, so that a restart changes no figure. */
    private static Share stored(Share belief) {
        return new Share((float) belief.yes(), (float) belief.no());
    }

    /** Whether there is something new worth saying about the window, and how far it goes; says so once. */
    public boolean speaks(double logE, double step) {
        float speech = Speech.decibans(logE);
        if (!Speech.worthSaying(speech, spoken, step)) {
            return false;
        }
        spoken = speech;
        return true;
    }

    /** First day of the window, in days since the epoch. */
    public int startDay() {
        return startDay;
    }

    /** ln E of all that was counted. */
    public double logE(ShareTest test) {
        return banked + test.logE(innocent, k, n);
    }

    /** All observations. */
    public int n() {
        return bankedN + n;
    }

    /** Those that are counted. */
    public int k() {
        return bankedK + k;
    }

    /** What is believed of an innocent person's share. */
    public Share innocent() {
        return innocent;
    }

    /** Writes the layout first, which is never {@link #ABSENT} or {@link #UNPACKED}, then what is there. */
    void write(ByteBuffer out) {
        boolean wide = n > SMALL;
        boolean settled = banked != 0 || bankedN != 0;
        boolean said = !Float.isNaN(spoken);
        out.put((byte)
                (PACKED | (peered ? PEERED : 0) | (wide ? WIDE : 0) | (settled ? SETTLED : 0) | (said ? SAID : 0)));
        out.putShort((short) startDay).putFloat((float) innocent.yes()).putFloat((float) innocent.no());
        if (wide) {
            out.putShort((short) n).putShort((short) k);
        } else {
            out.put((byte) n).put((byte) k);
        }
        if (settled) {
            out.putFloat(banked).putShort((short) bankedN).putShort((short) bankedK);
        }
        if (said) {
            out.putFloat(spoken);
        }
    }

    /** Reads what follows the layout; null where no window was written. */
    static @Nullable ShareWindow read(byte layout, ByteBuffer in) {
        return switch (layout) {
            case ABSENT -> null;
            case UNPACKED -> unpacked(in);
            default -> packed(layout, in);
        };
    }

    private static ShareWindow packed(byte layout, ByteBuffer in) {
        int startDay = Short.toUnsignedInt(in.getShort());
        var window = new ShareWindow(startDay, new Share(in.getFloat(), in.getFloat()), (layout & PEERED) != 0);
        boolean wide = (layout & WIDE) != 0;
        window.n = wide ? Short.toUnsignedInt(in.getShort()) : Byte.toUnsignedInt(in.get());
        window.k = wide ? Short.toUnsignedInt(in.getShort()) : Byte.toUnsignedInt(in.get());
        if ((layout & SETTLED) != 0) {
            window.banked = in.getFloat();
            window.bankedN = Short.toUnsignedInt(in.getShort());
            window.bankedK = Short.toUnsignedInt(in.getShort());
        }
        window.spoken = (layout & SAID) != 0 ? in.getFloat() : Speech.NOTHING;
        return window;
    }

    private static ShareWindow unpacked(ByteBuffer in) {
        int startDay = Short.toUnsignedInt(in.getShort());
        var belief = new Share(in.getFloat(), in.getFloat());
        var window = new ShareWindow(startDay, belief, in.get() == 1);
        window.banked = in.getFloat();
        window.n = Short.toUnsignedInt(in.getShort());
        window.k = Short.toUnsignedInt(in.getShort());
        window.bankedN = Short.toUnsignedInt(in.getShort());
        window.bankedK = Short.toUnsignedInt(in.getShort());
        window.spoken = in.getFloat();
        return window;
    }
}
