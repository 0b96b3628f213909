package dev.probity.cases.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.cases.scoring.ReceivedAlert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertStandingTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN, OPEN, false, false, OPEN",
        "OPEN, DEFERRED, false, false, DEFERRED",
        "OPEN, DEFERRED, false, true, OPEN",
        "OPEN, ENDED, false, true, ENDED",
        "DEFERRED, OPEN, true, false, OPEN",
        "SNOOZED, OPEN, false, false, SNOOZED",
        "SNOOZED, OPEN, true, false, OPEN",
        "SNOOZED, ENDED, false, false, ENDED",
        "DISMISSED, OPEN, true, false, DISMISSED",
        "DECIDED, ENDED, true, true, DECIDED",
        "ENDED, OPEN, true, false, ENDED",
    })
    void whatPeopleDecidedStaysDecided(
            AlertState now, ReceivedAlert.State said, boolean liftedAboveLine, boolean inCase, AlertState after) {
        assertEquals(after, AlertStanding.after(now, said, liftedAboveLine, inCase));
    }
}
