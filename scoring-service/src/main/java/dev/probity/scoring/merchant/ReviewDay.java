package dev.probity.scoring.merchant;

import java.nio.ByteBuffer;

/** Reviews of one merchant on one day that may still change. */
final class ReviewDay {
    final int day;
    int reviews;
    int worst;
    int best;
    /** Reviews whose words could be compared, and those of them that repeat another's. */
    int worded;

    int copied;
    /** Reviews whose device or address could be compared, and those of them that share it. */
    int traced;

    int shared;

    ReviewDay(int day) {
        this.day = day;
    }

    void write(ByteBuffer out) {
        out.putShort((short) day).putInt(reviews).putInt(worst).putInt(best);
        out.putShort((short) worded)
                .putShort((short) copied)
                .putShort((short) traced)
                .putShort((short) shared);
    }

    /** @param company whether what was written in whose company is there, which older formats did not hold */
    static ReviewDay read(ByteBuffer in, boolean company) {
        var day = new ReviewDay(Short.toUnsignedInt(in.getShort()));
        day.reviews = in.getInt();
        day.worst = in.getInt();
        day.best = in.getInt();
        if (company) {
            day.worded = Short.toUnsignedInt(in.getShort());
            day.copied = Short.toUnsignedInt(in.getShort());
            day.traced = Short.toUnsignedInt(in.getShort());
            day.shared = Short.toUnsignedInt(in.getShort());
        }
        return day;
    }
}
