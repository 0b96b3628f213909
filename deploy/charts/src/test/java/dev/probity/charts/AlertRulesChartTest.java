package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An alert names metrics that a service has, and a runbook that somebody wrote. */
class AlertRulesChartTest {
    private static final Pattern RUNBOOK = Pattern.compile("\\]\\(([-a-z]+\\.md)\\)");
    private static final Pattern OWN_METRIC = Pattern.compile("\\bprobity_[a-z_]+");
    private static final Pattern OWN_NAME = Pattern.compile(
            "(?:\\bcounter|\\bgauge|\\btimer|Counter\\.builder|Timer\\.builder|Gauge\\.builder)\\(\\s*\"(probity\\.[a-z.]+)\"");

    private static List<JsonNode> alerts() {
        List<JsonNode> alerts = new ArrayList<>();
        for (JsonNode rule : Charts.ofKind(Charts.documents("probity", "probity", "everything"), "PrometheusRule")) {
            rule.path("spec")
                    .path("groups")
                    .forEach(group -> group.path("rules").forEach(alerts::add));
        }
        return alerts;
    }

    @Test
    void everyAlertSaysHowBadItIsAndWhatToDo() {
        Set<String> names = new HashSet<>();
        assertEquals(16, alerts().size());
        for (JsonNode alert : alerts()) {
            assertTrue(names.add(alert.path("alert").asText()), alert::toString);
            assertTrue(Set.of("critical", "warning")
                    .contains(alert.path("labels").path("severity").asText()));
            assertFalse(alert.path("annotations").path("summary").asText().isEmpty());
            String runbook = alert.path("annotations").path("runbook_url").asText();
            Path file = Charts.project("deploy/docs/runbooks").resolve(runbook.substring(runbook.lastIndexOf('/') + 1));
            assertTrue(Files.exists(file), () -> "no runbook " + file);
            assertTrue(
                    Charts.text(file).contains(alert.path("alert").asText()), () -> file + " is about another alert");
        }
    }

    @Test
    void everyRunbookBelongsToAnAlertOrIsListedAsOneWithout() throws IOException {
        Set<String> wanted = new HashSet<>(Set.of("README.md"));
        String listed = Charts.text(Charts.project("deploy/docs/runbooks/README.md"));
        Matcher withoutAlert = RUNBOOK.matcher(listed.substring(listed.indexOf("without an alert")));
        while (withoutAlert.find()) {
            wanted.add(withoutAlert.group(1));
        }
        alerts().forEach(alert -> {
            String url = alert.path("annotations").path("runbook_url").asText();
            wanted.add(url.substring(url.lastIndexOf('/') + 1));
        });
        try (Stream<Path> files = Files.list(Charts.project("deploy/docs/runbooks"))) {
            files.forEach(file -> assertTrue(wanted.contains(file.getFileName().toString()), file::toString));
        }
    }

    @Test
    void ourOwnMetricsInAlertsAreOnesThatAServiceCounts() {
        Set<String> counted = new HashSet<>();
        for (String service : Charts.SERVICES) {
            sources(service).forEach(source -> {
                Matcher names = OWN_NAME.matcher(source);
                while (names.find()) {
                    counted.add(names.group(1).replace('.', '_'));
                }
            });
        }
        int checked = 0;
        for (JsonNode alert : alerts()) {
            Matcher metrics = OWN_METRIC.matcher(alert.path("expr").asText());
            while (metrics.find()) {
                checked++;
                String metric = metrics.group().replaceFirst("_total$", "");
                assertTrue(counted.contains(metric), () -> metric + " is counted nowhere; there are " + counted);
            }
        }
        assertTrue(checked >= 5, "the test found nothing to check");
    }

    private static List<String> sources(String service) {
        try (Stream<Path> files = Files.walk(Charts.project(service + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Charts::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
