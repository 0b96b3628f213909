package dev.probity.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {
    @TempDir
    Path folder;

    @Test
    void isSaidInOneLineThatTellsHowToGetItWhenThereIsNone() throws InterruptedException {
        assertThat(Node.missing(List.of(folder)).orElseThrow())
                .contains("Node 20.19", "found: none", "apt-get install")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v18.20.4", "v20.0.0", "v20.18.3", "v21.7.3", "v22.11.0"})
    void isSaidWithItsVersionWhenThePagesCannotBeBuiltWithIt(String version) throws InterruptedException, IOException {
        program("node", "echo " + version);
        program("npm", "");

        assertThat(Node.missing(List.of(folder)).orElseThrow()).contains("found: " + version + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v20.19.0", "v20.20.2", "v22.12.0", "v23.0.0", "v24.1.0"})
    void isEnoughWhenThePagesCanBeBuiltWithIt(String version) throws InterruptedException, IOException {
        program("node", "echo " + version);
        program("npm", "");

        assertThat(Node.missing(List.of(folder))).isEmpty();
    }

    @Test
    void isSaidWhenItsPackageManagerIsNotThere() throws InterruptedException, IOException {
        program("node", "echo v22.12.0");

        assertThat(Node.missing(List.of(folder)).orElseThrow()).contains("v22.12.0 without npm");
    }

    @Test
    void isFoundInAnyFolder() throws InterruptedException, IOException {
        program("node", "echo v20.19.0");
        program("npm", "");

        assertThat(Node.missing(List.of(folder.resolve("other"), folder))).isEmpty();
    }

    private void program(String name, String line) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
