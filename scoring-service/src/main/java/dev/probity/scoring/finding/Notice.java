package dev.probity.scoring.finding;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * That a person has given notice. It is no evidence: what it changes is how much is bet on evidence about them (EVIDENCE §4, leaver), and a finding says so.
 */
public final class Notice {
    /** Fact of a finding: the day on which its subject gave notice, as yyyymmdd. */
    static final String FACT = "noticeGiven";

    private Notice() {}

    /** The finding, marked if notice was given on that day or before. */
    public static Finding mark(Finding finding, LocalDate given) {
        if (finding.foundAt().atZone(ZoneOffset.UTC).toLocalDate().isBefore(given)) {
            return finding;
        }
        double day = Double.parseDouble(given.format(DateTimeFormatter.BASIC_ISO_DATE));
        return finding.telling(finding.account().with(FACT, day));
    }

    /** Whether its subject had given notice. */
    public static boolean isGiven(Finding finding) {
        return finding.account().facts().containsKey(FACT);
    }

    /** The weighed finding, which says in words how much of it is bet where its subject had given notice. */
    public static Finding told(Finding weighed) {
        if (!isGiven(weighed)) {
            return weighed;
        }
        var words = String.format(
                Locale.ROOT,
                "%s; notice given: %.0f %% of this is bet",
                weighed.account().summary(),
                100 * weighed.weight().bet());
        return weighed.telling(weighed.account().saying(words));
    }
}
