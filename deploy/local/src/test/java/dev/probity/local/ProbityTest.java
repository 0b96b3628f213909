package dev.probity.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.local.build.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbityTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final PrintStream formerOut = System.out;
    private final PrintStream formerErr = System.err;

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(stream);
        System.setErr(stream);
    }

    @AfterEach
    void stopListening() {
        System.setOut(formerOut);
        System.setErr(formerErr);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "down", "status", "token", "send", "verify"})
    void everyCommandIsOnTheFirstPageAndExplainsItself(String command) {
        assertThat(Probity.run("--help")).isZero();
        assertThat(words()).contains("\n  " + command + " ");
        said.reset();

        assertThat(Probity.run(command, "--help")).isZero();
        assertThat(words()).contains("Usage: ./probity " + command).contains("--help");
    }

    @Test
    void aMistypedCommandIsAnsweredWithTheLikelyOne() {
        assertThat(Probity.run("stauts")).isEqualTo(2);
        assertThat(words()).contains("status");
    }

    @Test
    void aMistypedOptionIsAnsweredInWords() {
        assertThat(Probity.run("up", "--infar")).isEqualTo(2);
        assertThat(words()).contains("--infra").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token integrator", "send -"})
    void whatNeedsASuiteSaysHowToStartOne(String line) {
        String[] words = (line + " --data " + folder).split(" ");

        assertThat(Probity.run(line.startsWith("send") ? sendAsNdjson() : words))
                .isEqualTo(1);
        assertThat(words()).contains("./probity up").doesNotContain("\tat ");
    }

    private String[] sendAsNdjson() {
        String file = SourceTree.find().root().resolve("pom.xml").toString();
        return new String[] {"send", "--as", "ndjson", file, "--data", folder.toString()};
    }

    @Test
    void aStoryTooSmallIsRefusedBeforeAnythingIsBuilt() {
        assertThat(Probity.run("up", "--staff", "3", "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(words()).contains("at least 50").doesNotContain("Building");
    }

    @Test
    void theLocalSuitesTokenIsSentNowhereElse() {
        String file = SourceTree.find().root().resolve("pom.xml").toString();
        assertThat(Probity.run("send", "--as", "ndjson", "--url", "http://127.0.0.1:9", file))
                .isEqualTo(1);
        assertThat(words()).contains("--url needs --token");
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws IOException {
        Path empty = Files.createFile(folder.resolve("nothing.ndjson"));
        assertThat(Probity.run("send", empty.toString())).isEqualTo(1);
        assertThat(words()).contains("nothing.ndjson is empty");
    }

    @Test
    void theVersionIsTold() {
        assertThat(Probity.run("--version")).isZero();
        assertThat(words()).startsWith("probity ");
    }

    @Test
    void aStoppedSuiteIsReported() {
        assertThat(Probity.run("status", "--data", folder.toString())).isZero();
        assertThat(words()).contains("stopped").contains("./probity up --data " + folder + " starts it");
    }

    @Test
    void stoppingAStoppedSuiteIsNoMistake() {
        assertThat(Probity.run("down", "--data", folder.toString())).isZero();
    }

    @Test
    void theScriptsTestCommandRunsFromItsSourceAlone() throws IOException, InterruptedException {
        Path source =
                SourceTree.find().root().resolve("deploy/local/src/main/java/dev/probity/local/check/TestRun.java");
        Process help = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(), source.toString(), "--help")
                .redirectErrorStream(true)
                .start();

        assertThat(new String(help.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("Usage: ./probity test");
        assertThat(help.waitFor()).isZero();
    }

    private String words() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
