package dev.probity.ingest;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged service without one of its keys: it ends at once, and says in one sentence which one it misses. */
class StartIT {
    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
    private static final Map<String, String> KEYS = Map.of(
            "probity.ingest.sealing-public-key",
            "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\",\"y\":\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\"}",
            "probity.ingest.dead-letter-key",
            SECRET,
            "probity.ingest.address-key",
            SECRET);

    @Test
    void withALimitThatNoTopicTakesItDoesNotStart() throws Exception {
        isSaid(
                started("none", "-Dprobity.ingest.limits.event=2M"),
                "probity.ingest.limits.event is more than the 1000000 bytes that the topics of events take");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "probity.ingest.sealing-public-key",
                "probity.ingest.dead-letter-key",
                "probity.ingest.address-key"
            })
    void withoutOneOfItsKeysItDoesNotStart(String missing) throws Exception {
        isSaid(started(missing), missing + " is not set: without it names would stand in clear on Kafka");
    }

    private static void isSaid(Process process, String sentence) throws Exception {
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it still runs");
            var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertNotEquals(0, process.exitValue(), said);
            assertTrue(said.contains(sentence), said);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Process started(String missing, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Dquarkus.http.port=0",
                "-Dquarkus.oidc.auth-server-url=http://127.0.0.1:1",
                "-Dkafka.bootstrap.servers=127.0.0.1:1"));
        KEYS.forEach((setting, key) -> {
            if (!setting.equals(missing)) {
                command.add("-D" + setting + "=" + key);
            }
        });
        command.addAll(List.of(more));
        command.addAll(List.of("-jar", JAR.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .start();
    }
}
