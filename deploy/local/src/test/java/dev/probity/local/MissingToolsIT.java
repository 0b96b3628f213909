package dev.probity.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.local.BareMachine.Said;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are told whose machine lacks a tool: one sentence, with how to get it. Runs after packaging, so that there is a launcher. */
class MissingToolsIT {
    private static final String THIS_JDK = System.getProperty("java.home");

    @TempDir
    Path folder;

    private BareMachine machine;

    @BeforeEach
    void buyAMachine() throws IOException {
        machine = new BareMachine(folder);
    }

    @Test
    void withoutAnyJavaOneIsAskedForWithHowToGetIt() throws IOException, InterruptedException {
        Said said = machine.probity(machine.checkout(), Map.of(), "up");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words())
                .startsWith("probity: a JDK 25 or newer is needed; found: none (looked at JAVA_HOME")
                .contains("apt-get install openjdk-25-jdk", "brew install openjdk@25");
        assertThat(said.words().lines()).as(said.words()).hasSize(4);
    }

    @Test
    void aJavaThatIsTooOldIsNamed() throws IOException, InterruptedException {
        Path old = machine.jdk("17.0.15");

        Said said = machine.probity(machine.checkout(), Map.of("JAVA_HOME", old.toString()), "up");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words()).startsWith("probity: a JDK 25 or newer is needed; found: 17, in " + old + ".\n");
    }

    @Test
    void aJavaOnThePathThatCannotCompileIsNamed() throws IOException, InterruptedException {
        Path home = machine.jre("25.0.1");

        Said said = machine.probity(
                machine.checkout(), Map.of("PATH", machine.programs() + ":" + home.resolve("bin")), "up");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words()).contains("found: 25 without a compiler (javac), in " + home.toRealPath() + ".\n");
    }

    @Test
    void withoutMavenItIsAskedForBeforeTheLauncherIsBuilt() throws IOException, InterruptedException {
        Said said = machine.probity(machine.checkout(), Map.of("JAVA_HOME", THIS_JDK), "up");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words())
                .startsWith("probity: Maven 3.8 or newer is needed to build; found: none (looked at MAVEN_HOME")
                .contains("apt-get install maven", "brew install maven");
        assertThat(said.words().lines()).as(said.words()).hasSize(4);
    }

    @Test
    void aMavenThatIsTooOldIsNamed() throws IOException, InterruptedException {
        machine.with("mvn", "Apache Maven 3.6.3 (cecedd343002696d0abb50b32b541b8a6ba2883f)");

        Said said = machine.probity(machine.checkout(), Map.of("JAVA_HOME", THIS_JDK), "up");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words())
                .contains("found: 3.6, as " + machine.programs().resolve("mvn") + ".\n", "apt-get install maven");
    }

    @Test
    void withoutNodeThatIsSaidBeforeAnythingIsStarted() throws IOException, InterruptedException {
        machine.with("mvn", "Apache Maven 3.9.9");

        Said said = up("--without", "ingest,scoring");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words().strip())
                .startsWith("probity: The pages are built with Node 20.19")
                .contains("found: none", "brew install node")
                .doesNotContain("\n");
    }

    @Test
    void aNodeThatIsTooOldIsNamed() throws IOException, InterruptedException {
        machine.with("mvn", "Apache Maven 3.9.9").with("node", "v18.20.4").with("npm", "10.7.0");

        assertThat(up("--without", "ingest,scoring").words()).contains("found: v18.20.4.");
    }

    @Test
    void whoBuildsNoPagesNeedsNoNodeAndIsToldOfMavenAlone() throws IOException, InterruptedException {
        Said said = up("--without", "case");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words().strip())
                .startsWith("probity: Maven 3.8 or newer is needed to build ingest-service; found: none (looked at")
                .contains("brew install maven")
                .doesNotContain("Node", "\n");
    }

    @Test
    void aMavenThatIsTooOldForTheServicesIsNamedThoughTheLauncherIsBuilt() throws IOException, InterruptedException {
        assertTheOldMavenIsNamed("--without=case");
    }

    @Test
    void whoStartsThemBehindIsToldOfTheOldMavenToo() throws IOException, InterruptedException {
        assertTheOldMavenIsNamed("--without=case", "--detach");
    }

    private void assertTheOldMavenIsNamed(String... choice) throws IOException, InterruptedException {
        machine.with("mvn", "Apache Maven 3.6.3 (cecedd343002696d0abb50b32b541b8a6ba2883f)");

        Said said = up(choice);

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words().strip())
                .startsWith("probity: Maven 3.8 or newer is needed to build ingest-service; found: 3.6, as "
                        + machine.programs().resolve("mvn") + ".")
                .doesNotContain("\n");
    }

    @Test
    void withoutNodeTheTestsSayThatBeforeTheyBegin() throws IOException, InterruptedException {
        machine.with("mvn", "Apache Maven 3.9.9");

        Said said = machine.probity(machine.checkoutWithLauncher(), Map.of("JAVA_HOME", THIS_JDK), "test");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.words())
                .contains("probity: The pages are built with Node 20.19", "found: none")
                .doesNotContain("passed");
    }

    private Said up(String... choice) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(
                List.of("up", "--no-story", "--data", folder.resolve("data").toString()));
        words.addAll(List.of(choice));
        return machine.probity(
                machine.checkoutWithLauncher(), Map.of("JAVA_HOME", THIS_JDK), words.toArray(String[]::new));
    }
}
