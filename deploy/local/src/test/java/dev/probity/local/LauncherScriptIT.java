package dev.probity.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.local.build.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in front: it finds a JDK and hands over. Runs after packaging, so that it builds nothing. */
class LauncherScriptIT {
    private static final Path ROOT = SourceTree.find().root();

    @TempDir
    Path folder;

    @Test
    void showsTheFirstPageWithoutAnyJava() throws IOException, InterruptedException {
        Said said = run(Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", "/nowhere"), "--help");

        assertThat(said.code()).isZero();
        assertThat(said.words()).contains("./probity up").contains("token USER");
    }

    @Test
    void explainsEachCommandThatTheFirstPageNames() throws IOException, InterruptedException {
        for (var command : List.of("up", "down", "status", "token", "send", "test")) {
            Said said = run(Map.of(), "help", command);
            assertThat(said.code()).as(said.words()).isZero();
            assertThat(said.words()).contains("Usage: ./probity " + command);
        }
    }

    @Test
    void handsOverToTheJdkThatJavaHomeNames() throws IOException, InterruptedException {
        Path jdk = aJdk("25.0.1");

        Said said = run(Map.of("JAVA_HOME", jdk.toString()), "status", "--json");

        assertThat(said.words()).contains("probity-local.jar status --json").contains("-Dprobity.root=" + ROOT);
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws IOException, InterruptedException {
        Path jdk = aJdk("17.0.15");

        Said said = run(
                Map.of("JAVA_HOME", jdk.toString()),
                "status",
                "--data",
                folder.resolve("data").toString());

        assertThat(said.code()).isZero();
        assertThat(said.words()).contains("The local suite is stopped");
    }

    @Test
    void needsNoMavenWhenNothingIsToBeBuilt() throws IOException, InterruptedException {
        Path jdk = aJdk("25");
        Map<String, String> bare =
                Map.of("JAVA_HOME", jdk.toString(), "PATH", pathWithoutMaven(), "HOME", folder.toString());
        for (String command : List.of("status", "down", "token", "send", "test", "up")) {
            Said said = run(bare, command, "--help");

            assertThat(said.code()).as(said.words()).isZero();
            assertThat(said.words()).contains("--help").doesNotContain("Maven");
        }
    }

    /** The few programs that the script itself calls. */
    private String pathWithoutMaven() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String name : List.of("bash", "sh", "sed", "find", "head", "cat", "dirname", "readlink", "tput", "date")) {
            for (String place : List.of("/usr/bin", "/bin")) {
                if (Files.exists(Path.of(place, name)) && !Files.exists(programs.resolve(name))) {
                    Files.createSymbolicLink(programs.resolve(name), Path.of(place, name));
                }
            }
        }
        return programs.toString();
    }

    @Test
    void worksFromAnotherFolder() throws IOException, InterruptedException {
        Path jdk = aJdk("25");
        ProcessBuilder builder = new ProcessBuilder(ROOT.resolve("probity").toString(), "down")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", jdk.toString());

        assertThat(said(builder.start()).words()).contains("-Dprobity.root=" + ROOT);
    }

    /** A JDK that says how it was called. */
    private Path aJdk(String version) throws IOException {
        Path home = folder.resolve("jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Test\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : new String[] {"java", "javac"}) {
            Path file = home.resolve("bin").resolve(program);
            Files.writeString(file, "#!/bin/sh\necho \"$@\"\n");
            assertThat(file.toFile().setExecutable(true)).isTrue();
        }
        return home;
    }

    private record Said(int code, String words) {}

    private static Said run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 1];
        command[0] = ROOT.resolve("probity").toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return said(builder.start());
    }

    private static Said said(Process process) throws IOException, InterruptedException {
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), words);
    }
}
