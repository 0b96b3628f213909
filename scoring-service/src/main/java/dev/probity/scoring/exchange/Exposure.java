package dev.probity.scoring.exchange;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;

/** A person who touched the merchant lately, and what the merchant gained since. */
final class Exposure {
    private static final int ERRAND = 1;
    private static final int POWER = 2;
    private static final int GAINED_BEFORE = 4;

    /** As {@code staff:id}. */
    final String staff;
    /** Role of that person. */
    final String role;
    /** Second since the epoch of the first touch that may serve for a kind of gain, by kind; 0 for none. What is not after it does not follow from it. */
    private final int[] since = new int[GainKind.values().length];
    /** Gains in the month before the first touch. */
    final int before;

    /** Whether the merchant had gained then, beyond what is usual. */
    private final boolean gainedBefore;

    Cover cover = Cover.TICKETED;
    private boolean errand;
    private boolean power;
    private short kinds;
    /** Days on which it was touched, and those of them without a ticket. */
    int days;

    int uncovered;
    int lastDay;

    /** −ln p of the greatest gain after the touch, in the live week and the one before. */
    final float[] surprise = new float[2];

    Exposure(String staff, String role, int before, boolean gainedBefore) {
        this.staff = staff;
        this.role = role;
        this.before = before;
        this.gainedBefore = gainedBefore;
    }

    void touch(StaffTouch touch) {
        int first = (int) touch.firstAt().getEpochSecond();
        for (var kind : touch.serves()) {
            int known = since[kind.ordinal()];
            since[kind.ordinal()] = known == 0 ? first : Math.min(known, first);
        }
        cover = cover.worse(touch.cover());
        errand |= touch.offBeat() && !touch.covered();
        power |= touch.power();
        kinds |= TouchKind.bits(touch.kinds());
        days = Math.min(Short.MAX_VALUE, days + 1);
        uncovered += touch.covered() ? 0 : 1;
        lastDay = Math.max(lastDay, touch.day());
    }

    /** Day of the first touch that a gain may follow from; of the last touch where none is such. */
    int firstDay() {
        int first = Integer.MAX_VALUE;
        for (int touched : since) {
            first = touched == 0 ? first : Math.min(first, touched);
        }
        return first == Integer.MAX_VALUE ? lastDay : Days.of(Instant.ofEpochSecond(first));
    }

    /** Whether a touch that may serve for such a gain came before it. */
    boolean precedes(Gain gain) {
        int first = since[gain.kind().ordinal()];
        return first != 0 && gain.event().time().getEpochSecond() > first;
    }

    Set<TouchKind> kinds() {
        return TouchKind.ofBits(kinds);
    }

    /**
     * Among whom its gains are ranked: merchants touched alike, in the week of the first touch or later, with or without gains before it. The last is the
     * placebo: who had gained already gains again.
     */
    String stratum(boolean touchWeek) {
        return how() + (touchWeek ? "/new" : "/later") + (gainedBefore ? "/again" : "/first");
    }

    /** Among whom they are ranked, too: merchants touched alike by the same role. */
    String roleStratum() {
        return how() + "/" + role;
    }

    /** Among whom they are ranked while too few were touched so much alike: merchants touched for the same. */
    String wideStratum(boolean touchWeek) {
        return "any/" + served() + (touchWeek ? "/new" : "/later");
    }

    /** The same, each merchant counted once, however many touched it. */
    String merchantStratum(boolean touchWeek) {
        return "merchant/" + wideStratum(touchWeek);
    }

    private String how() {
        var how = power ? "power" : errand ? "errand" : cover == Cover.TICKETED ? "ticket" : "none";
        return how + "/" + served();
    }

    private int served() {
        int served = 0;
        for (int kind = 0; kind < since.length; kind++) {
            served |= since[kind] == 0 ? 0 : 1 << kind;
        }
        return served;
    }

    /** The live week becomes the one before. */
    void shift() {
        surprise[Stake.BEFORE] = surprise[Stake.LIVE];
        surprise[Stake.LIVE] = 0;
    }

    void write(ByteBuffer out) {
        Texts.text(out, staff);
        Texts.text(out, role);
        for (int first : since) {
            out.putInt(first);
        }
        out.put((byte) Math.min(Byte.MAX_VALUE, before));
        out.put(cover.code());
        out.put((byte) ((errand ? ERRAND : 0) | (power ? POWER : 0) | (gainedBefore ? GAINED_BEFORE : 0)));
        out.putShort(kinds).putShort((short) days).putShort((short) uncovered).putShort((short) lastDay);
        out.putFloat(surprise[0]).putFloat(surprise[1]);
    }

    static Exposure read(ByteBuffer in) {
        var staff = Texts.text(in);
        var role = Texts.text(in);
        var since = new int[GainKind.values().length];
        for (int kind = 0; kind < since.length; kind++) {
            since[kind] = in.getInt();
        }
        int before = in.get();
        var cover = Cover.of(in.get());
        int flags = in.get();
        var exposure = new Exposure(staff, role, before, (flags & GAINED_BEFORE) != 0);
        System.arraycopy(since, 0, exposure.since, 0, since.length);
        exposure.cover = cover;
        exposure.errand = (flags & ERRAND) != 0;
        exposure.power = (flags & POWER) != 0;
        exposure.kinds = in.getShort();
        exposure.days = in.getShort();
        exposure.uncovered = in.getShort();
        exposure.lastDay = Short.toUnsignedInt(in.getShort());
        exposure.surprise[0] = in.getFloat();
        exposure.surprise[1] = in.getFloat();
        return exposure;
    }
}
