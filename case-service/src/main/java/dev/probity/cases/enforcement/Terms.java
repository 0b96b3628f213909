package dev.probity.cases.enforcement;

import dev.probity.cases.CaseConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
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

    String redress() {
        return config.redress();
    }
}
