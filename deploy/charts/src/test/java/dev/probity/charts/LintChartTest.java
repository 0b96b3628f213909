package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LintChartTest {
    private static final Pattern KEY = Pattern.compile("(\\w+):.*");
    /** Kubernetes' own words. */
    private static final Set<String> SELF_EVIDENT =
            Set.of("imagePullSecrets", "replicas", "service", "runAsUser", "resources");

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
            assertEquals(Set.of(), unexplained(Charts.text(Charts.folder(chart).resolve("values.yaml"))), chart);
        }
    }

    /** Values at the top with no comment above or within them. */
    private static Set<String> unexplained(String values) {
        var unexplained = new TreeSet<String>();
        var last = "";
        boolean saidAbove = false;
        for (String line : values.lines().toList()) {
            var key = KEY.matcher(line);
            if (line.startsWith("#")) {
                saidAbove = true;
            } else if (key.matches()) {
                last = key.group(1);
                if (!saidAbove && !SELF_EVIDENT.contains(last)) {
                    unexplained.add(last);
                }
                saidAbove = false;
            } else if (line.strip().startsWith("#")) {
                unexplained.remove(last);
            }
        }
        return unexplained;
    }
}
