package dev.probity.simulator.market;

import dev.probity.simulator.stage.EventRef;
import org.jspecify.annotations.Nullable;

/** A review that may yet be removed. */
public final class Review {
    final long number;
    final long reviewer;
    final int merchant;
    final int product;
    final int rating;
    final long postedAt;
    private boolean removed;
    private @Nullable EventRef posting;

    Review(long number, long reviewer, int merchant, int product, int rating, long postedAt) {
        this.number = number;
        this.reviewer = reviewer;
        this.merchant = merchant;
        this.product = product;
        this.rating = rating;
        this.postedAt = postedAt;
    }

    /** The number in the review's id. */
    public long number() {
        return number;
    }

    /** The number in its reviewer's id. */
    public long reviewer() {
        return reviewer;
    }

    /** Which merchant it is about. */
    public int merchant() {
        return merchant;
    }

    /** When it was posted. */
    public long postedAt() {
        return postedAt;
    }

    /** Whether it is gone. */
    public boolean removed() {
        return removed;
    }

    /** The event by which it was posted. */
    public @Nullable EventRef posting() {
        return posting;
    }

    void posted(EventRef event) {
        posting = event;
    }

    void remove() {
        removed = true;
    }
}
