package dev.probity.simulator.market;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The latest negative reviews that still stand, up to a bound. */
final class Negatives {
    private final Deque<Review> reviews = new ArrayDeque<>();
    private final int bound;

    Negatives(int bound) {
        this.bound = bound;
    }

    void remember(Review review) {
        if (reviews.size() == bound) {
            reviews.removeFirst();
        }
        reviews.addLast(review);
    }

    /** Takes the newest that still stands and is older than the moment given. */
    @Nullable
    Review take(long before) {
        for (Review review = reviews.pollLast(); review != null; review = reviews.pollLast()) {
            if (!review.removed() && review.postedAt() < before) {
                return review;
            }
        }
        return null;
    }
}
