package dev.probity.cases.scoring;

import static dev.probity.cases.alert.AlertFixtures.anAlertAboveTheLine;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringJsonTest {
    private static ReceivedAlert read(String json) {
        return ScoringJson.read(json.getBytes(StandardCharsets.UTF_8), ReceivedAlert.class);
    }

    @Test
    void anAlertIsReadAndUnknownFieldsPass() {
        var fixture = anAlertAboveTheLine();
        assertEquals(fixture.id(), read(fixture.json()).alertId());
    }

    @Test
    void aBillSurvivesBeingKept() {
        var bill = read(anAlertAboveTheLine().json()).bill();
        var kept = ScoringJson.read(ScoringJson.write(bill).getBytes(StandardCharsets.UTF_8), ReceivedBill.class);
        assertEquals(bill, kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"revision\":1,\"raisedAt\" | \"revision\":\"1\",\"raisedAt\"",
                "\"state\":\"OPEN\" | \"state\":\"HUGE\"",
                "\"state\":\"OPEN\" | \"state\":0",
                "\"state\":\"OPEN\" | \"state\":null",
                "\"priorDecibans\":-40 | \"priorDecibans\":-41",
                "\"merchants\":[] | \"merchants\":[\"x\"]",
                "\"merchants\":[] | \"merchants\":\"merchant:M-1\"",
                "\"episode\":1 | \"episode\":1.5e9999",
                "Looked up | \\\\u0000",
                "\"raisedAt\":\"2026-11-13T17:40:00Z\" | \"raisedAt\":\"today\"",
                "\"alertId\" | \"alertid\"",
                "\"bill\" | \"bil\"",
            })
    void wrongTypesAndHalfAlertsAreRefused(String right, String wrong) {
        var json = anAlertAboveTheLine().json();
        assertEquals(true, json.contains(right), "the fixture has it");
        assertThrows(IllegalArgumentException.class, () -> read(json.replace(right, wrong.replace("\\\\", "\\"))));
    }

    @Test
    void anotherSubjectsBillIsRefused() {
        var fixture = anAlertAboveTheLine();
        assertThrows(
                IllegalArgumentException.class,
                () -> read(fixture.json().replaceFirst(fixture.subject(), "staff:S-other")));
    }

    @Test
    void whatIsNoTextAtAllIsRefused() {
        var bytes = new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
        assertThrows(IllegalArgumentException.class, () -> ScoringJson.read(bytes, ReceivedAlert.class));
        assertThrows(IllegalArgumentException.class, () -> ScoringJson.read(null, ReceivedAlert.class));
        assertThrows(IllegalArgumentException.class, () -> read(""));
        assertThrows(IllegalArgumentException.class, () -> read("null"));
        assertThrows(IllegalArgumentException.class, () -> read("{} {}"));
        assertThrows(IllegalArgumentException.class, () -> read("[".repeat(100_000)));
        assertThrows(IllegalArgumentException.class, () -> read("\"" + "x".repeat(2_000_000) + "\""));
    }
}
