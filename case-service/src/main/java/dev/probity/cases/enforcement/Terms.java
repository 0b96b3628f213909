package dev.probity.cases.enforcement;

import dev.probity.cases.CaseConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What configuration asks of a measure: how many must approve it, and how long before it takes effect it is told. */
@ApplicationScoped
class Terms {
    private final CaseConfig.Enforcement config;

    Terms(CaseConfig config) {
        this.config = config.enforcement();
    }

    /** Two above the amount of its currency, and for every amount of a currency that nobody thought of. */
    int approvals(@Nullable Amount amount) {
        if (amount == null) {
            return 1;
        }
        var most = config.twoApproversAbove().get(amount.currency());
        return most == null || amount.value().compareTo(most) > 0 ? 2 : 1;
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
