package dev.probity.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probity.local.build.SourceTree;
import dev.probity.local.suite.Disk.Want;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
    @TempDir
    Path folder;

    @Test
    void whatLiesOnOneDiskIsAddedUpAndEachFolderIsNamed() {
        List<Want> wants = List.of(
                new Want(Path.of("/a"), 3_000_000_000L, "its data"),
                new Want(Path.of("/b"), 900_000_000L, "what it builds"));

        assertThat(Disk.shortage(3_900_000_000L, wants)).isEmpty();
        assertThat(Disk.shortage(3_899_999_999L, wants))
                .hasValue("The suite needs about 3.0 GB for its data in /a and 900.0 MB for what it builds in /b; "
                        + "3.9 GB of disk are free there. Make room, or name another folder for its data with --data.");
    }

    @Test
    void theDiskOfAFolderIsAskedAndOneThatDoesNotTellIsNoReasonToRefuse() {
        assertThat(Disk.shortage(List.of(new Want(folder, 1L << 60, "its data"))))
                .isPresent();
        assertThat(Disk.shortage(List.of(new Want(folder, 1, "its data")))).isEmpty();
        assertThat(Disk.shortage(List.of(new Want(folder.resolve("not/there"), 1L << 60, "its data"))))
                .isEmpty();
    }

    @Test
    void onlyAFirstBuildWantsRoomForItselfAndForWhatIsFetched() throws IOException {
        SuiteOptions options = new SuiteOptions(
                aCheckout(), folder, Ports.usual(0), Set.of(Service.INGEST), Map.of(), true, false, Map.of(), false);

        assertThat(Disk.wants(options))
                .extracting(Want::folder)
                .containsExactly(folder, folder, Path.of(System.getProperty("user.home")));
        assertThat(Disk.wants(options.alreadyBuilt())).hasSize(1);
        Files.createDirectories(folder.resolve("ingest-service/target/quarkus-app"));
        Files.createFile(folder.resolve("ingest-service/target/quarkus-app/quarkus-run.jar"));
        assertThat(Disk.wants(options)).hasSize(1);
    }

    @Test
    void dataThatIsThereNeedsLessOnTop() throws IOException {
        SuiteOptions options = SuiteOptions.inFolder(folder).alreadyBuilt();
        long before = Disk.wants(options).getFirst().bytes();
        Files.createDirectories(new DataFolder(folder).kafka());

        assertThat(Disk.wants(options).getFirst().bytes())
                .isEqualTo(1_000_000_000L)
                .isLessThan(before);
    }

    private SourceTree aCheckout() throws IOException {
        Files.createDirectories(folder.resolve("ingest-service"));
        Files.createFile(folder.resolve("ingest-service/pom.xml"));
        return new SourceTree(folder);
    }
}
