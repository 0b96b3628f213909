package dev.probity.scoring.backtest;

import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.FindingFixtures;
import dev.probity.scoring.finding.Horizon;
import dev.probity.scoring.finding.Weight;
import dev.probity.scoring.memory.ProfileTime;
import dev.probity.scoring.policy.Person;
import dev.probity.scoring.risk.Disposition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A past to try drafts on. */
final class LivePast {
    static final int PEOPLE = 12;
    static final Instant MONDAY = FindingFixtures.MONDAY;

    private final List<PastRecord> past = new ArrayList<>();

    List<PastRecord> records() {
        return past;
    }

    /** Twelve people over the line, one an hour; the first three alerts were raised then, and were confirmed, cleared, and found insufficient. */
    void live() {
        for (int i = 0; i < PEOPLE; i++) {
            var at = MONDAY.plus(Duration.ofHours(i));
            placed(i, at, at, i % 2 == 0 ? "DE" : "FR");
            for (var family : List.of(Family.PURPOSE, Family.VOLUME, Family.PAYMENT)) {
                for (var horizon : Horizon.values()) {
                    var finding = FindingFixtures.aFinding(subject(i), family, horizon, at, 300)
                            .weighed(1, new Weight(300, 0.8));
                    past.add(new PastRecord.Found(at, finding));
                }
            }
            if (i < 3) {
                past.add(new PastRecord.Alerted(at, subject(i), 1, true));
            }
        }
        var closed = MONDAY.plus(Duration.ofDays(3));
        decide(0, Disposition.Outcome.CONFIRMED, closed);
        decide(1, Disposition.Outcome.FALSE_ALARM, closed);
        decide(2, Disposition.Outcome.INSUFFICIENT, closed);
    }

    void placed(int person, Instant told, Instant since, String country) {
        var time = new ProfileTime(since, "p-" + since);
        past.add(new PastRecord.Placed(told, subject(person), time, new Person(country, "S", "support")));
    }

    void decide(int person, Disposition.Outcome outcome, Instant at) {
        past.add(new PastRecord.Decided(at, new Disposition("d-" + person, subject(person), outcome, at)));
    }

    static String subject(int person) {
        return "staff:S-" + person;
    }
}
