package dev.probity.cases.enforcement;

import static dev.probity.cases.enforcement.CheckRule.APPROVALS;
import static dev.probity.cases.enforcement.CheckRule.HOURLY_CAP;
import static dev.probity.cases.enforcement.CheckRule.NOTICE;
import static dev.probity.cases.enforcement.CheckRule.NO_APPEAL;
import static dev.probity.cases.enforcement.CheckRule.OTHER_WILL;
import static dev.probity.cases.enforcement.CheckRule.WALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is held against a measure, beside what happens to it. */
class ProposalChecksTest {
    private static final Instant NOW = Instant.parse("2026-11-23T13:32:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final ProposalChecks.Hour ROOM = new ProposalChecks.Hour(3, 50, false);

    private static ProposalStatus twoNeeded() {
        return ProposalStatus.proposed("ann", 2, false);
    }

    private static ProposalStatus approved() {
        return ProposalStatus.proposed("ann", 1, false).after(new ProposalChange.Approved("bob"));
    }

    private static ProposalChecks.Term notice(Duration given, @Nullable Instant until) {
        return new ProposalChecks.Term(given, until, NOW);
    }

    private static List<ProposalCheck> checks(ProposalStatus status, Set<String> line, ProposalChecks.Term term) {
        return new ProposalChecks(status, line, term, ROOM).all();
    }

    private static List<ProposalCheck> checks(ProposalStatus status) {
        return checks(status, Set.of(), notice(Duration.ZERO, null));
    }

    private static ProposalCheck of(CheckRule rule, List<ProposalCheck> checks) {
        return checks.stream().filter(check -> check.rule() == rule).findFirst().orElseThrow();
    }

    @Test
    void whatWaitsForAWillSaysWhetherItCanBeTheReaders() {
        assertEquals(
                List.of(WALL, OTHER_WILL, APPROVALS, NO_APPEAL, NOTICE, HOURLY_CAP),
                checks(twoNeeded()).stream().map(ProposalCheck::rule).toList());
        assertTrue(of(OTHER_WILL, checks(twoNeeded())).met());
        assertFalse(of(OTHER_WILL, checks(twoNeeded(), Set.of("ann"), notice(Duration.ZERO, null)))
                .met());
        var half = twoNeeded().after(new ProposalChange.Approved("bob"));
        assertFalse(of(OTHER_WILL, checks(half, Set.of("bob"), notice(Duration.ZERO, null)))
                .met());
    }

    @Test
    void whoMayNotDecideByACheckMayNotByTheStatusEither() {
        for (var reader : List.of("ann", "bob", "cas")) {
            var half = twoNeeded().after(new ProposalChange.Approved("bob"));
            boolean refused = false;
            try {
                half.after(new ProposalChange.Approved(reader));
            } catch (ProposalStatus.Refused e) {
                refused = true;
            }
            assertEquals(
                    refused,
                    !of(OTHER_WILL, checks(half, Set.of(reader), notice(Duration.ZERO, null)))
                            .met(),
                    reader);
        }
    }

    @Test
    void approvalsAreCountedUntilTheyAreEnough() {
        var half = twoNeeded().after(new ProposalChange.Approved("bob"));
        assertEquals(new ProposalCheck(APPROVALS, false, 1, 2, null), of(APPROVALS, checks(half)));
        var whole = half.after(new ProposalChange.Approved("cas"));
        assertEquals(new ProposalCheck(APPROVALS, true, 2, 2, null), of(APPROVALS, checks(whole)));
        assertTrue(checks(whole).stream().noneMatch(check -> check.rule() == OTHER_WILL), "no will is asked for");
    }

    @Test
    void aNoticeIsOverInTimeAndOneThatIsNoneAtOnce() {
        assertTrue(of(NOTICE, checks(approved())).met());
        assertFalse(
                of(NOTICE, checks(twoNeeded(), Set.of(), notice(MONTH, null))).met());
        var running = of(NOTICE, checks(approved(), Set.of(), notice(MONTH, NOW.plus(MONTH))));
        assertEquals(new ProposalCheck(NOTICE, false, null, null, NOW.plus(MONTH)), running);
        assertTrue(of(NOTICE, checks(approved(), Set.of(), notice(MONTH, NOW))).met());
    }

    @Test
    void anAppealHoldsItBackUntilItIsDecided() {
        var appealed = approved().after(new ProposalChange.Appealed("dan", 2));
        assertFalse(of(NO_APPEAL, checks(appealed)).met());
        assertFalse(of(OTHER_WILL, checks(appealed, Set.of("dan"), notice(Duration.ZERO, null)))
                .met());
        assertTrue(of(NO_APPEAL, checks(appealed.after(new ProposalChange.Ruled("cas", true))))
                .met());
    }

    @Test
    void aFullHourIsSaidAndItsOrdersAreCountedAsFarAsTheReaderMayKnowOfThem() {
        var term = notice(Duration.ZERO, null);
        var walled = new ProposalChecks(approved(), Set.of(), term, new ProposalChecks.Hour(49, 50, true));
        assertEquals(new ProposalCheck(HOURLY_CAP, false, 49, 50, null), of(HOURLY_CAP, walled.all()));
        var full = new ProposalChecks(approved(), Set.of(), term, new ProposalChecks.Hour(50, 50, false));
        assertFalse(of(HOURLY_CAP, full.all()).met());
    }

    @Test
    void nothingIsHeldAgainstWhatIsOutOrWillNeverBe() {
        assertEquals(List.of(), checks(approved().after(new ProposalChange.Ordered())));
        assertEquals(List.of(), checks(twoNeeded().after(new ProposalChange.Refused("bob"))));
        assertEquals(List.of(), checks(approved().after(new ProposalChange.Withdrawn("ann"))));
    }

    @Test
    void whatTakesAMeasureBackHasNeitherNoticeNorAppeal() {
        assertEquals(
                List.of(WALL, OTHER_WILL, APPROVALS, HOURLY_CAP),
                checks(ProposalStatus.proposed("ann", 1, true)).stream()
                        .map(ProposalCheck::rule)
                        .toList());
    }
}
