package dev.probity.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeTest {
    @TempDir
    Path folder;

    @Test
    void isSaidInOneLineThatTellsHowToGetItWhenThereIsNone() throws InterruptedException {
        assertThat(Node.missing(List.of(folder)).orElseThrow())
                .contains("Node 20", "found: none", "apt-get install")
                .doesNotContain("\n");
    }

    @Test
    void isSaidWithItsVersionWhenItIsTooOld() throws InterruptedException, IOException {
        program("node", "echo v18.20.4");
        program("npm", "");

        assertThat(Node.missing(List.of(folder)).orElseThrow()).contains("found: v18.20.4.");
    }

    @Test
    void isSaidWhenItsPackageManagerIsNotThere() throws InterruptedException, IOException {
        program("node", "echo v22.1.0");

        assertThat(Node.missing(List.of(folder)).orElseThrow()).contains("v22.1.0 without npm");
    }

    @Test
    void isFoundInAnyFolder() throws InterruptedException, IOException {
        program("node", "echo v20.0.0");
        program("npm", "");

        assertThat(Node.missing(List.of(folder.resolve("other"), folder))).isEmpty();
    }

    private void program(String name, String line) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + line + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}
