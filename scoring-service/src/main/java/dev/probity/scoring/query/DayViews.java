package dev.probity.scoring.query;

import dev.probity.scoring.query.Views.EvidenceView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Shapes of what is said of a merchant's days. */
final class DayViews {
    private DayViews() {}

    @Schema(name = "MerchantDays", description = """
                    A merchant's days, as far as the stores hold them: the last 128 reviews; up to 32 gains of the last weeks that stood out, the                     dullest forgotten first; staff who touched it lately and of whom it is not settled yet what followed. Not held: changes                     that are no gains, what is as usual, the single days of a touch.""")
    record MerchantDaysView(
            String subject,

            @Schema(description = "Event time that the stream has come to")
            Instant asOf,

            @Schema(description = "Days with reviews, in order; a day between two of them had none")
            List<ReviewDayView> reviews,

            @Schema(
                    description =
                            "What a day is measured against; null while the merchant's past is too short to judge by")
            @Nullable
            UsualReviewsView usualReviews,

            @Schema(description = "Newest first") List<GainView> gains,

            @Schema(description = "Who was there last comes first")
            List<PresenceView> staff) {}

    @Schema(name = "ReviewDay")
    record ReviewDayView(
            LocalDate date,
            int reviews,

            @Schema(description = "Of these, with the worst rating")
            int worst,

            @Schema(description = "With the best") int best,

            @Schema(description = "That repeat the words, device or address of another reviewer's")
            int alike,

            @Schema(description = "False where some of the day may be forgotten already")
            boolean whole) {}

    @Schema(
            name = "UsualReviews",
            description = "Reviews that a day is expected to bring, by the merchant's past and its like")
    record UsualReviewsView(
            @Schema(description = "5 % of days have fewer") long low,
            BigDecimal mean,
            @Schema(description = "5 % of days have more") long high) {}

    @Schema(name = "MerchantGain", description = "A gain that stood out")
    record GainView(
            @Schema(enumeration = {"REVIEW_REMOVED", "STANDING_RESTORED", "SALES", "RANK", "RATING"})
            String kind,

            @Schema(
                    description =
                            "How often so much comes by itself, by the merchant's past and its like; of a review that vanished as of a single one in its week")
            BigDecimal chance,

            EvidenceView event) {}

    @Schema(name = "MerchantPresence", description = "A member of staff who touched the merchant lately")
    record PresenceView(
            @Schema(description = "As kind:id") String staff,

            @Schema(description = "Day of the first touch that a gain may follow from, UTC")
            LocalDate first,

            @Schema(description = "Day of the last touch") LocalDate last,

            @Schema(description = "Days on which it was touched")
            int days,

            @Schema(description = "Of these, without a ticket")
            int unticketed) {}
}
