package dev.probity.scoring.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.scoring.event.Deed.Intervention;
import dev.probity.scoring.event.EventHead;
import dev.probity.scoring.event.PartyEvent.StaffProfile;
import dev.probity.scoring.finding.Finding;
import dev.probity.scoring.finding.Horizon;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Powers that are used for the same merchant again and again. */
class ReturnsDetectorTest {
    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");
    private static final int SETTLING = 6;

    private final Map<String, Finding> said = new HashMap<>();
    private int ids;

    private EventHead head(String type, Instant time) {
        return new EventHead("/t", "e-" + ids++, "dev.probity." + type, time);
    }

    /** Three powers a day, each for the merchant that the number of the use gives. */
    private void work(Workplace workplace, String who, int days, IntFunction<String> merchants) {
        for (int use = 0; use < 3 * days; use++) {
            var at = MONDAY.plus(Duration.ofDays(use / 3)).plus(Duration.ofHours(use % 3));
            workplace
                    .tell(
                            who,
                            new Intervention(
                                    head("staff.intervention.v1", at),
                                    "REVIEW_REMOVED",
                                    List.of("merchant:" + merchants.apply(use)),
                                    null))
                    .forEach(finding -> said.put(finding.id(), finding));
        }
    }

    private Finding quarter(String who) {
        return said.values().stream()
                .filter(finding -> finding.subject().equals(who))
                .filter(finding -> finding.detector().name().equals("interventions"))
                .filter(finding -> finding.window().horizon() == Horizon.QUARTER)
                .max((one, other) -> one.foundAt().compareTo(other.foundAt()))
                .orElseThrow();
    }

    @Test
    void aFavouriteOffTheBeatWeighsAndPointsToItsPowers() {
        work(
                new Workplace(Map.of()),
                "staff:1",
                14,
                use -> use < 3 * SETTLING || use % 3 > 0 ? "M-" + use : "M-" + use / 15);
        var finding = quarter("staff:1");
        assertTrue(finding.weight().milliDecibans() > 0, finding.toString());
        assertTrue(finding.account().summary().contains("this person had used one for it before"));
        assertTrue(finding.account().evidence().stream()
                .allMatch(event -> event.type().endsWith("staff.intervention.v1")));
    }

    @Test
    void oneForEachSpeaksForThePersonButNotLoudly() {
        work(new Workplace(Map.of()), "staff:1", 14, use -> "M-" + use);
        double eValue = quarter("staff:1").weight().eValue();
        assertTrue(eValue < 1 && eValue >= 0.5, "E " + eValue);
    }

    /** Twice on one day is one piece of work. */
    @Test
    void oneDayIsNoReturn() {
        work(new Workplace(Map.of()), "staff:1", 14, use -> "M-" + use / 3);
        assertEquals(0.0, quarter("staff:1").account().facts().get("counted"));
    }

    /** Who comes back to a client is at home there. */
    @Test
    void aClientIsNoFavourite() {
        var workplace = new Workplace(Map.of());
        workplace.tell(
                "staff:1",
                new StaffProfile(head("staff.profile.v1", MONDAY), "manager", "SZX", "T", List.of("merchant:M-1")));
        work(workplace, "staff:1", 14, use -> use < 3 * SETTLING || use % 2 > 0 ? "M-" + (100 + use) : "M-1");
        assertEquals(0.0, quarter("staff:1").account().facts().get("counted"));
    }
}
