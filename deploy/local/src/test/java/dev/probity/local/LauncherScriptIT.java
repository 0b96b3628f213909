package dev.probity.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.local.BareMachine.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in front: it finds a JDK and hands over. Runs after packaging, so that it builds nothing. */
class LauncherScriptIT {
    private static final Path ROOT = BareMachine.TREE.root();

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
        Path jdk = new BareMachine(folder).jdk("25.0.1");

        Said said = run(Map.of("JAVA_HOME", jdk.toString()), "status", "--json");

        assertThat(said.words()).contains("probity-local.jar status --json").contains("-Dprobity.root=" + ROOT);
    }

    @Test
    void passesOverAJdkThatIsTooOld() throws IOException, InterruptedException {
        Path jdk = new BareMachine(folder).jdk("17.0.15");

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
        BareMachine machine = new BareMachine(folder);
        Map<String, String> jdk = Map.of("JAVA_HOME", machine.jdk("25").toString());
        Path checkout = machine.checkoutWithLauncher();
        for (String command : List.of("status", "down", "token", "send", "test", "up")) {
            Said said = machine.probity(checkout, jdk, command, "--help");

            assertThat(said.code()).as(said.words()).isZero();
            assertThat(said.words()).contains("--help").doesNotContain("Maven");
        }
    }

    @Test
    void worksFromAnotherFolder() throws IOException, InterruptedException {
        Path jdk = new BareMachine(folder).jdk("25");
        ProcessBuilder builder = BareMachine.command(ROOT, "down").directory(folder.toFile());
        builder.environment().put("JAVA_HOME", jdk.toString());

        assertThat(BareMachine.said(builder.start()).words()).contains("-Dprobity.root=" + ROOT);
    }

    private static Said run(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = BareMachine.command(ROOT, arguments);
        builder.environment().putAll(environment);
        return BareMachine.said(builder.start());
    }
}
