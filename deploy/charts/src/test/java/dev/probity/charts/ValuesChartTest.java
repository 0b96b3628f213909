package dev.probity.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong values are refused with their name, missing ones with a sentence that says what to give. */
class ValuesChartTest {
    private static String refusal(String chart, Map<String, ?> set, String... values) {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> Charts.render(chart, set, values), set::toString);
        return String.valueOf(refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "ingest-service, replica, 3",
        "ingest-service, image.tag, latest",
        "ingest-service, image.digest, sha256:abc",
        "ingest-service, replicas, 0",
        "ingest-service, service.port, 70000",
        "ingest-service, kafka.bootstrapServers, kafka",
        "ingest-service, kafka.tls.password, geheim",
        "ingest-service, oidc.issuer, sso.example.com",
        "ingest-service, runAsUser, 0",
        "ingest-service, resources.limits.memory, viel",
        "ingest-service, autoscaling.cpu, 500",
        "scoring-service, standbyReplicas, 9",
        "scoring-service, internalTopicsReplication, 0",
        "scoring-service, ingress.enabled, true",
        "scoring-service, state.size, groß",
        "case-service, database.password, geheim",
        "case-service, oidc.secret, geheim",
        "case-service, place.kind, SOMEWHERE",
        "case-service, place.kind, LOCAL",
        "case-service, database.port, 0",
        "probity, kafka.partitions.party, 0",
        "probity, kafka.partition, 3",
        "probity, global.issuer, x",
        "probity, ingest-service.replicas, many",
    })
    void aWrongValueIsRefusedByName(String chart, String name, String value) {
        String refusal = refusal(chart, Map.of(name, value), chart);
        boolean named = Arrays.stream(name.split("\\.")).anyMatch(refusal.replace(chart, "")::contains);
        assertTrue(named, () -> name + ": " + refusal);
    }

    @Test
    void aSecretAmongTheFreeSettingsIsRefused() {
        String refusal = refusal("ingest-service", Map.of("config.some\\.password", "geheim"), "ingest-service");
        assertTrue(refusal.contains("config"), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "scoring", "case"})
    void noInstallationIsALocalPlaceWhichTheLocalSuitesSignInsWouldOpen(String service) {
        String chart = service + "-service";
        String setting = "config.probity\\." + service + "\\.place";
        String refusal = refusal(chart, Map.of(setting, "local"), chart);
        assertTrue(refusal.contains("probity." + service + ".place"), refusal);
    }

    @ParameterizedTest
    @CsvSource({
        "ingest-service, kafka.strimziCluster, kafka.bootstrapServers",
        "ingest-service, oidc.issuer, oidc.issuer",
        "ingest-service, keys.sealingPublicSecret, keys.sealingPublicSecret",
        "ingest-service, keys.deadLetterSecret, keys.deadLetterSecret",
        "ingest-service, keys.addressSecret, keys.addressSecret",
        "scoring-service, kafka.strimziCluster, kafka.strimziCluster",
        "case-service, database.cnpgCluster, database.host",
        "case-service, database.appSecret, database.appSecret",
        "case-service, oidc.clientSecret, oidc.clientSecret",
        "case-service, keys.sealingPrivateSecret, keys.sealingPrivateSecret",
        "case-service, keys.recordSigningSecret, keys.recordSigningSecret",
    })
    void aMissingValueIsAskedForInASentence(String chart, String missing, String named) {
        String refusal = refusal(chart, Map.of(missing, ""), chart);
        assertTrue(refusal.contains(chart + ": ") && refusal.contains(named), refusal);
    }

    @Test
    void makingAClusterNeedsItsName() {
        String refusal = refusal("probity", Map.of("kafka.install", "true", "postgresql.install", "true"), "existing");
        assertTrue(refusal.contains("needs global."), refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest-service", "scoring-service", "case-service"})
    void theSuitesGlobalsGoBeforeAServicesOwn(String service) {
        String rendered = Charts.render(
                service,
                Map.of(
                        "global.imageRegistry",
                        "registry.example.com",
                        "global.oidc.issuer",
                        "https://other.example.com/r"),
                service);
        assertTrue(rendered.contains("image: registry.example.com/probity/" + service + ":0.1.0"), rendered);
        assertTrue(rendered.contains("quarkus.oidc.auth-server-url=https://other.example.com/r"), rendered);
    }

    @Test
    void aDigestPinsTheImage() {
        String digest = "sha256:" + "0a".repeat(32);
        String rendered = Charts.render("ingest-service", Map.of("image.digest", digest), "ingest-service");
        assertEquals(
                1,
                rendered.lines()
                        .filter(line -> line.endsWith("image: probity/ingest-service@" + digest))
                        .count());
    }
}
