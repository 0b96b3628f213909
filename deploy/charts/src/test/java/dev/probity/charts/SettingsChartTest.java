package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that a chart gives to a service is one that the service has: a pod ends at once on a name that it doesn't know. */
class SettingsChartTest {
    private static final Pattern GIVEN = Pattern.compile("(?m)^ +(probity\\.[-a-z.]+?)(?:\\.\"[^\"]+\"[-a-z.]*)?=");
    private static final Pattern BY_ENVIRONMENT = Pattern.compile("name: (PROBITY_(?:INGEST|SCORING|CASE)_[A-Z_]+)");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(probity\\.[-a-z.]+)`");

    @ParameterizedTest
    @CsvSource({
        "ingest-service, ingest-service",
        "scoring-service, scoring-service",
        "case-service, case-service",
        "case-service, webhooks",
        "case-service, keys"
    })
    void everySettingThatAChartGivesIsInTheServicesTable(String service, String more) {
        String rendered = Charts.render(service, java.util.Map.of(), service, more);
        Set<String> listed = found(LISTED, Charts.text(Charts.project(service + "/README.md")));
        Set<String> unknown = found(GIVEN, rendered);
        unknown.removeAll(listed);
        assertTrue(unknown.isEmpty(), () -> service + " has no " + unknown + "; it has " + listed);
        Set<String> variables =
                listed.stream().map(SettingsChartTest::variable).collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknownVariables = found(BY_ENVIRONMENT, rendered);
        unknownVariables.removeAll(variables);
        assertTrue(unknownVariables.isEmpty(), () -> service + " has no " + unknownVariables);
        assertFalse(
                found(GIVEN, rendered).isEmpty()
                        && found(BY_ENVIRONMENT, rendered).isEmpty(),
                "nothing was checked");
    }

    private static String variable(String setting) {
        return setting.replaceAll("[-.]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
