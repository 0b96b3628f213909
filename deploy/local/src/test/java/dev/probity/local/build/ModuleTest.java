package dev.probity.local.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.local.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleTest {
    private static final Instant BUILT = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path root;

    private Path source;
    private Path product;

    @BeforeEach
    void layOutACheckout() throws IOException {
        write("probity", BUILT.minusSeconds(9));
        write("deploy/local/pom.xml", BUILT.minusSeconds(9));
        write("pom.xml", BUILT.minusSeconds(9));
        write("ingest-service/pom.xml", BUILT.minusSeconds(9));
        source = write("ingest-service/src/main/java/A.java", BUILT.minusSeconds(9));
        product = write("ingest-service/target/quarkus-app/quarkus-run.jar", BUILT);
    }

    @Test
    void isFreshWhenNothingIsNewer() {
        assertThat(module().isStale()).isFalse();
    }

    @Test
    void isStaleWhenNothingWasBuilt() throws IOException {
        Files.delete(product);

        assertThat(module().isStale()).isTrue();
    }

    @Test
    void isStaleWhenASourceIsNewer() throws IOException {
        Files.setLastModifiedTime(source, FileTime.from(BUILT.plusSeconds(1)));

        assertThat(module().isStale()).isTrue();
    }

    @Test
    void isStaleWhenTheParentIsNewer() throws IOException {
        Files.setLastModifiedTime(root.resolve("pom.xml"), FileTime.from(BUILT.plusSeconds(1)));

        assertThat(module().isStale()).isTrue();
    }

    @Test
    void isStaleWhenAContractIsNewer() throws IOException {
        write("ingest-service/contracts/schemas/access.v1.json", BUILT.plusSeconds(1));

        assertThat(module().isStale()).isTrue();
    }

    @Test
    void isFreshWhenItsContractsAreOlder() throws IOException {
        write("ingest-service/contracts/openapi.yaml", BUILT.minusSeconds(9));

        assertThat(module().isStale()).isFalse();
    }

    @Test
    void whatABuildMakesDoesNotCount() throws IOException {
        write("ingest-service/src/main/webui/node_modules/x.js", BUILT.plusSeconds(1));

        assertThat(module().isStale()).isFalse();
    }

    @Test
    void aMissingModuleIsToldInWords() {
        SourceTree tree = SourceTree.find(root);

        assertThatThrownBy(() -> Module.of(tree, "case-service"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("case-service");
    }

    @Test
    void aFolderOutsideACheckoutIsToldInWords(@TempDir Path elsewhere) {
        assertThatThrownBy(() -> SourceTree.find(elsewhere)).isInstanceOf(Trouble.class);
    }

    @Test
    void theBuildSaysWhichModuleItIsAtAndWhatItFetches() throws IOException {
        Path log = Files.writeString(root.resolve("build.log"), """
                [INFO] Building Probity ingest-service 0.1.0                           [1/2]
                Downloaded from central: a
                [INFO] Building Probity case-service 0.1.0                             [2/2]
                Downloaded from central: b
                Downloaded from central: c
                [INFO] Building jar: /x/target/quarkus-app/app.jar
                """);

        assertThat(ServiceBuild.doing(log)).isEqualTo("Probity case-service [2/2], 2 files fetched");
    }

    @Test
    void aBuildOfOneModuleSaysItToo() throws IOException {
        Path log = Files.writeString(root.resolve("build.log"), "[INFO] Building Probity simulator 0.1.0\n");

        assertThat(ServiceBuild.doing(log)).isEqualTo("Probity simulator");
    }

    private Module module() {
        return Module.of(SourceTree.find(root), "ingest-service");
    }

    private Path write(String name, Instant time) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        return Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
