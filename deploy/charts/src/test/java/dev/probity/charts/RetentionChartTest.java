package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long words of cases are kept: what is said is told to the service, and what is no time is refused before anything runs. */
class RetentionChartTest {
    private static final String SETTING = "probity.case.record.retention";

    @Test
    void eachTimeIsToldToTheService() {
        String rendered = Charts.render("case-service", Map.of(), "case-service", "keys");
        for (String line :
                new String[] {"=P730D", "-cleared=P90D", "-by-country.\"DE\"=P365D", "-by-country.\"FR\"=P180D"}) {
            assertTrue(rendered.contains(SETTING + line + "\n"), line);
        }
        assertFalse(Charts.render("case-service", Map.of(), "case-service").contains(SETTING), "kept unless said so");
    }

    @ParameterizedTest
    @CsvSource({
        "retention.cases, 730",
        "retention.cases, P0D",
        "retention.cleared, P1Y",
        "retention.byCountry.de, P30D",
        "retention.byCountry.DE, ever"
    })
    void whatIsNoTimeIsRefusedByItsName(String value, String given) {
        var problem = assertThrows(
                RuntimeException.class, () -> Charts.render("case-service", Map.of(value, given), "case-service"));
        assertTrue(problem.getMessage().contains("retention"), problem::getMessage);
    }
}
