package dev.probity.scoring.merchant;

import java.nio.ByteBuffer;

/** Reviews of one merchant on one day that may still change. */
final class ReviewDay {
    final int day;
    int reviews;
    int worst;
    int best;

    ReviewDay(int day) {
        this.day = day;
    }

    void write(ByteBuffer out) {
        out.putShort((short) day).putInt(reviews).putInt(worst).putInt(best);
    }

    static ReviewDay read(ByteBuffer in) {
        var day = new ReviewDay(Short.toUnsignedInt(in.getShort()));
        day.reviews = in.getInt();
        day.worst = in.getInt();
        day.best = in.getInt();
        return day;
    }
}
