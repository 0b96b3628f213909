package dev.probity.scoring.finding;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Findings to build tests from. */
public final class FindingFixtures {
    public static final String SUBJECT = "staff:S-1";
    public static final Instant MONDAY = Instant.parse("2026-10-05T09:00:00Z");

    private FindingFixtures() {}

    public static Finding aFinding(Family family, double eValue) {
        return aFinding(SUBJECT, family, Horizon.WEEK, MONDAY, eValue);
    }

    public static Finding aFinding(String subject, Family family, Horizon horizon, Instant at, double eValue) {
        var detector = new Detector(family.wireName(), family, "1");
        var window = horizon.windowAt(at);
        return new Finding(
                Finding.id(detector, subject, window),
                Finding.UNNUMBERED,
                subject,
                detector,
                window,
                Weight.whole(eValue),
                new Account(
                        "Saw " + family.label(),
                        Map.of("k", 1.0),
                        List.of(new EvidenceRef(
                                "/test", "e-" + family + at, "dev.probity.staff.access.v1", at, "merchant:M-1", false)),
                        1),
                at,
                "0",
                new PeerGroup("support/SZX", 214));
    }

    /** One finding in each horizon, so that the family's mean is that very e-value. */
    public static List<Finding> inBothHorizons(String subject, Family family, Instant at, double eValue) {
        return List.of(
                aFinding(subject, family, Horizon.WEEK, at, eValue),
                aFinding(subject, family, Horizon.QUARTER, at, eValue));
    }
}
