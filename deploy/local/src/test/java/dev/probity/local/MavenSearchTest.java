package dev.probity.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.probity.local.build.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Maven the scripts take, of those that lie about. */
class MavenSearchTest {
    private static final Path TOOLS = SourceTree.find().root().resolve("deploy/local/tools.sh");

    @TempDir
    Path folder;

    @Test
    void theFirstIsTakenWhenItWillDo() throws IOException, InterruptedException {
        Path named = aMaven("named", "3.8.1");
        aMaven("on-the-path", "3.9.9");

        assertThat(search()).isEqualTo(named.toString());
    }

    @Test
    void oneThatIsTooOldIsPassedOver() throws IOException, InterruptedException {
        aMaven("named", "3.6.3");
        Path onThePath = aMaven("on-the-path", "3.9.9");

        assertThat(search()).isEqualTo(onThePath.toString());
    }

    @Test
    void oneThatDoesNotSayItsVersionIsPassedOver() throws IOException, InterruptedException {
        aMaven("named", "?");
        Path onThePath = aMaven("on-the-path", "4.0.0");

        assertThat(search()).isEqualTo(onThePath.toString());
    }

    @Test
    void whereAllAreTooOldTheFirstIsNamed() throws IOException, InterruptedException {
        assumeThat(Stream.of("/opt/maven", "/opt/homebrew", "/usr/local").map(place -> Path.of(place, "bin", "mvn")))
                .as("Mavens that nothing here can hide")
                .noneMatch(Files::isExecutable);
        Path named = aMaven("named", "3.6.3");
        aMaven("on-the-path", "3.0.5");

        assertThat(search()).contains("3.8 or newer").contains(named.toString()).contains("3.6");
    }

    /** A Maven that says its version. */
    private Path aMaven(String place, String version) throws IOException {
        Path file = folder.resolve(place).resolve("bin/mvn");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\necho 'Apache Maven %s (abc)'\n".formatted(version));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private String search() throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder(
                        "bash",
                        "-uc",
                        "fail() { echo \"$*\"; exit 1; }; . \"$1\"; demand_maven; echo \"$mvn\"",
                        "-",
                        TOOLS.toString())
                .redirectErrorStream(true);
        bash.environment()
                .putAll(Map.of(
                        "MAVEN_HOME", folder.resolve("named").toString(),
                        "PATH", folder.resolve("on-the-path/bin") + ":/usr/bin:/bin",
                        "HOME", folder.toString()));
        Process process = bash.start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return words.strip();
    }
}
