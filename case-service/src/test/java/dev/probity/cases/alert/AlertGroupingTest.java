package dev.probity.cases.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlertGroupingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final AlertGrouping RULE = new AlertGrouping(Duration.ofDays(30), 5, 20);
    private static final UUID OLDER = new UUID(1, 1);
    private static final UUID NEWER = new UUID(2, 2);

    private static AlertGrouping.Facts alert(Instant at, String... merchants) {
        return new AlertGrouping.Facts(at, List.of(merchants));
    }

    private static AlertGrouping.Candidate caseOf(
            UUID id, long number, boolean hasSubject, int subjects, AlertGrouping.Facts... alerts) {
        return new AlertGrouping.Candidate(id, number, hasSubject, subjects, List.of(alerts));
    }

    @Test
    void joinsTheCaseThatHasItsSubject() {
        var found = RULE.joins(
                alert(NOW, "merchant:M-1"),
                List.of(
                        caseOf(OLDER, 1, false, 2, alert(NOW, "merchant:M-1")),
                        caseOf(NEWER, 2, true, 2, alert(NOW, "merchant:M-9"))),
                Map.of("merchant:M-1", 2L));
        assertEquals(Optional.of(NEWER), found);
    }

    @Test
    void joinsTheOldestCaseThatSharesAMerchant() {
        var shared = alert(NOW.minus(Duration.ofDays(29)), "merchant:M-1");
        var found = RULE.joins(
                alert(NOW, "merchant:M-1"),
                List.of(caseOf(NEWER, 2, false, 2, shared), caseOf(OLDER, 1, false, 2, shared)),
                Map.of("merchant:M-1", 2L));
        assertEquals(Optional.of(OLDER), found);
    }

    @Test
    void aMerchantOfLongAgoTiesNothing() {
        var longAgo = alert(NOW.minus(Duration.ofDays(31)), "merchant:M-1");
        assertEquals(
                Optional.empty(),
                RULE.joins(
                        alert(NOW, "merchant:M-1"),
                        List.of(caseOf(OLDER, 1, false, 2, longAgo)),
                        Map.of("merchant:M-1", 2L)));
    }

    @Test
    void aPopularMerchantTiesNothing() {
        assertEquals(
                Optional.empty(),
                RULE.joins(
                        alert(NOW, "merchant:M-1"),
                        List.of(caseOf(OLDER, 1, false, 2, alert(NOW, "merchant:M-1"))),
                        Map.of("merchant:M-1", 6L)));
    }

    @Test
    void aFullCaseTakesInNobodyButItsOwn() {
        var full = alert(NOW, "merchant:M-1");
        assertEquals(
                Optional.empty(),
                RULE.joins(
                        alert(NOW, "merchant:M-1"),
                        List.of(caseOf(OLDER, 1, false, 20, full)),
                        Map.of("merchant:M-1", 1L)));
        assertEquals(
                Optional.of(OLDER),
                RULE.joins(alert(NOW, "merchant:M-1"), List.of(caseOf(OLDER, 1, true, 20, full)), Map.of()));
    }

    @Test
    void anAlertWithNothingInCommonStandsAlone() {
        assertEquals(
                Optional.empty(),
                RULE.joins(
                        alert(NOW, "merchant:M-1"),
                        List.of(caseOf(OLDER, 1, false, 2, alert(NOW, "merchant:M-2"))),
                        Map.of("merchant:M-1", 1L)));
    }
}
