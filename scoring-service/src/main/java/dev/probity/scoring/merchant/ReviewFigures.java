package dev.probity.scoring.merchant;

/** Names and places of the figures in which merchants stand among their like. */
final class ReviewFigures {
    /** Merchant-days, silent ones included, and reviews on them. */
    static final String RATE = "reviews";

    static final int MERCHANT_DAYS = 0;
    static final int REVIEWS = 1;

    /** Σ (reviews − forecast)² − forecast, and Σ forecast²: their ratio is the square of the days' relative wildness. */
    static final int EXCESS = 2;

    static final int SQUARES = 3;
    /** Like merchants' weeks with reviews, by how surprising their most extreme day was. */
    static final String BURSTS = "bursts";

    /** The same, by how surprising their ratings were. */
    static final String RATINGS = "ratings";

    static final String WORST = "worst";
    static final String BEST = "best";
    static final String COPIED = "copied";
    static final String SHARED = "shared";

    /** Merchant-days below which like merchants say nothing. */
    static final double FEWEST_DAYS = 300;

    private ReviewFigures() {}
}
