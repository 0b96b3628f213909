package dev.probity.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChildTest {
    @TempDir
    Path folder;

    private final Guardian guardian = Guardian.start();

    @AfterEach
    void endTheWatch() {
        guardian.close();
    }

    @Test
    void writesToItsLogAndKeepsTheFormerOne() throws IOException, InterruptedException {
        start("speaker", "echo", "first").await();
        Child second = start("speaker", "echo", "second");
        second.await();

        assertThat(Files.readString(second.log())).isEqualTo("second\n");
        assertThat(Files.readString(folder.resolve("speaker.previous.log"))).isEqualTo("first\n");
        assertThat(second.lastLines(1)).isEqualTo("    second\n");
    }

    @Test
    void aTerminalsInterruptDoesNotReachIt() throws IOException, InterruptedException {
        Child child = start("sleeper", "sleep", "600");

        new ProcessBuilder("kill", "-INT", Long.toString(child.pid())).start().waitFor();
        Awaitility.await()
                .during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(5))
                .until(child::isAlive);

        child.stop(Duration.ofSeconds(10));
        assertThat(child.isAlive()).isFalse();
        assertThat(folder.resolve("sleeper.pid")).doesNotExist();
    }

    @Test
    void oneThatIgnoresItsStopIsEndedByForce() {
        Child child = start("stubborn", "sh", "-c", "trap '' TERM; echo ready; while :; do sleep 1; done");
        Awaitility.await().until(() -> child.lastLines(1).contains("ready"));

        child.stop(Duration.ofMillis(200));

        assertThat(child.isAlive()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "KC_DB, true",
        "KAFKA_OPTS, true",
        "QUARKUS_HTTP_PORT, true",
        "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT, false",
        "JAVA_TOOL_OPTIONS, true",
        "PATH, false"
    })
    void settingsMeantForOthersAreKeptAway(String variable, boolean keptAway) {
        assertThat(Child.misleads(variable)).isEqualTo(keptAway);
    }

    private Child start(String name, String... command) {
        return Child.start(new Child.Plan(name, List.of(command), Map.of(), folder), folder, folder, guardian);
    }
}
