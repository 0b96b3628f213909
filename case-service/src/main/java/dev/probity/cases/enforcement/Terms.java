package dev.probity.cases.enforcement;

import dev.probity.cases.CaseConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
     * Two above the amount of its currency, and for every amount of a currency that nobody thought of.
     *
     * @param lately what was taken of the same target within {@link #SUMMED}, in the same currency
     */
    int approvals(Amount amount, BigDecimal lately) {
        var most = config.twoApproversAbove().get(amount.currency());
        return most == null || amount.value().add(lately).compareTo(most) > 0 ? 2 : 1;
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
