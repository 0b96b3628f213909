package dev.probity.scoring.ring;

import dev.probity.scoring.finding.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The latest reviews of one merchant that lock-step was looked for in. */
final class MerchantReviews {
    static final int REMEMBERED = 64;
    private static final Comparator<Judged> IN_TIME =
            Comparator.comparing(judged -> judged.review().time());

    private final List<Judged> reviews = new ArrayList<>();
    private final Spoken spoken;

    MerchantReviews() {
        this(new Spoken());
    }

    private MerchantReviews(Spoken spoken) {
        this.spoken = spoken;
    }

    /** Takes in what a review says; a later word on the same review replaces. */
    List<Finding> hear(String merchant, Judged judged, LockStepDetector detector) {
        reviews.removeIf(known -> known.isOf(judged.review()));
        reviews.add(judged);
        reviews.sort(IN_TIME);
        if (reviews.size() > REMEMBERED && reviews.removeFirst() == judged) {
            return List.of();
        }
        return detector.ofMerchant(merchant, reviews, List.of(judged), spoken);
    }

    byte[] bytes() {
        return RingBytes.write(to -> {
            spoken.write(to);
            to.writeByte(reviews.size());
            for (var judged : reviews) {
                RingBytes.judged(judged, to);
            }
        });
    }

    static MerchantReviews of(byte[] bytes) {
        return RingBytes.read(bytes, from -> {
            var state = new MerchantReviews(Spoken.read(from));
            for (int left = from.readByte(); left > 0; left--) {
                state.reviews.add(RingBytes.judged(from));
            }
            return state;
        });
    }
}
