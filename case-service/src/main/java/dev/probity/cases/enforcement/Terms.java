package dev.probity.cases.enforcement;

import dev.probity.cases.CaseConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What configuration asks of a measure: how many must approve it, and how long before it takes effect it is told. */
@ApplicationScoped
class Terms {
    /** Amounts within so long are one amount: in parts it would pass by the second pair of eyes. */
    static final Duration SUMMED = Duration.ofDays(30);

    private final CaseConfig.Enforcement config;

    Terms(CaseConfig config) {
        this.config = config.enforcement();
    }

    /**
     * Two above the amount of its currency, for every amount of a currency that nobody thought of, and for every one beside an amount in another currency:
     * each by itself may be below its own limit, and no rate of exchange is known here.
     */
    int approvals(Amount amount, Lately lately) {
        var most = config.twoApproversAbove().get(amount.currency());
        return most == null
                        || lately.others()
                        || amount.value().add(lately.amount()).compareTo(most) > 0
                ? 2
                : 1;
    }

    Duration notice(Measure measure, @Nullable String country) {
        if (!measure.needsNotice()) {
            return Duration.ZERO;
        }
        return country == null
                ? config.noticeElsewhere()
                : config.notice().getOrDefault(country, config.noticeElsewhere());
    }

    /** What the statement says about ways to contest it. */
    String redress() {
        return config.redress().replace("{contest}", words(config.contest()));
    }

    /** Until when an appeal comes in in time; null where there can be none (any more), and before the order, when none is too late. */
    @Nullable
    Instant appealsUntil(ProposalEntity proposal, ProposalStatus status, List<ProposalRows.Contested> appeals) {
        var from = proposal.orderedAt;
        if (from == null || !status.contestable(config.appeals())) {
            return null;
        }
        for (var appeal : appeals) {
            var ruled = appeal.ruled();
            from = ruled != null && ruled.at().isAfter(from) ? ruled.at() : from;
        }
        return from.plus(config.contest());
    }

    /** In whole days, or hours where there is none. */
    static String words(Duration span) {
        return span.toDays() == 1 ? "1 day" : span.toDays() > 1 ? span.toDays() + " days" : span.toHours() + " hours";
    }
}
