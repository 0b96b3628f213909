package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintChartTest {
    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "scoring-service", "case-service", "probity"})
    void everyChartPassesHelmsStrictLint(String chart) {
        LintResult result = new Helm(Charts.complete(chart)).lint().strict().call();
        assertFalse(result.isFailed(), () -> String.join("\n", result.getMessages()));
    }

    @Test
    void helpersThatAllServicesShareAreTheSameText() {
        String first = Charts.text(Charts.folder("ingest-service").resolve("templates/_shared.tpl"));
        for (String service : Charts.SERVICES) {
            assertEquals(first, Charts.text(Charts.folder(service).resolve("templates/_shared.tpl")), service);
        }
    }

    @Test
    void theSuiteTakesTheVersionsThatTheServicesChartsHave() {
        for (var dependency :
                Charts.yaml(Charts.folder(Charts.SUITE).resolve("Chart.yaml")).path("dependencies")) {
            String name = dependency.path("name").asText();
            assertEquals(
                    Charts.yaml(Charts.folder(name).resolve("Chart.yaml"))
                            .path("version")
                            .asText(),
                    dependency.path("version").asText());
        }
    }

    @Test
    void everyValueIsExplainedBesideItOrBySelfEvidentName() {
        for (String chart : Charts.SERVICES) {
            String values = Charts.text(Charts.folder(chart).resolve("values.yaml"));
            long comments =
                    values.lines().filter(line -> line.strip().startsWith("#")).count();
            assertTrue(comments >= 10, () -> chart + " explains only " + comments + " values");
        }
    }
}
