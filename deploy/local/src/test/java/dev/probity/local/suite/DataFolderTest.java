package dev.probity.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.local.Trouble;
import dev.probity.local.build.SourceTree;
import dev.probity.local.process.ProcessMark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path root;

    private DataFolder data;

    @BeforeEach
    void createTheFolder() {
        data = new DataFolder(root.resolve("data"));
        data.create();
    }

    @Test
    void isHeldByOneSuiteAtATime() throws IOException {
        var lock = data.lock().orElseThrow();

        assertThat(data.lock()).isEmpty();
        lock.acquiredBy().close();
        assertThat(data.lock()).isPresent();
    }

    @Test
    void aFolderThatCannotBeMadeIsToldInWords() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");

        assertThatThrownBy(() -> new DataFolder(file.resolve("below")).create())
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("can't be made: Not a directory")
                .hasMessageContaining("--data");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFolderWhereNoneCanBeIsToldWithWhatToDo() {
        assertThatThrownBy(() -> new DataFolder(Path.of("/proc/nope")).create())
                .isInstanceOf(Trouble.class)
                .hasMessage("The data folder /proc/nope can't be made: the system takes no folders there. "
                        + "Name a folder that you may write to, such as --data %s."
                                .formatted(Path.of(System.getProperty("user.home"), "probity-data")));
    }

    @Test
    void aSuiteOnAnotherFolderIsNamedWithHowToAddressIt() {
        OtherSuites others = OtherSuites.notedIn(root.resolve("suites"), SourceTree.find());
        DataFolder asked = new DataFolder(root.resolve("asked"));
        others.note(data);
        assertThat(others.told(asked, "status")).as("its suite doesn't run").isEmpty();

        SuiteState.ofThisProcess(SuiteState.Phase.RUNNING, Ports.usual(0), List.of("ingest"))
                .write(data);

        assertThat(others.told(asked, "status"))
                .contains("Another suite runs on %1$s: ./probity status --data %1$s".formatted(data.root()));
        assertThat(others.told(data, "status")).as("the one asked about").isEmpty();
        others.forget(data);
        assertThat(others.told(asked, "status")).isEmpty();
    }

    @Test
    void whatAnEarlierRunLeftBehindIsStopped() throws IOException {
        Process left = new ProcessBuilder("sleep", "600").start();
        ProcessMark.of(left.toHandle(), "TERM").write(data.marks().resolve("ingest.pid"));
        Files.writeString(data.marks().resolve("stale.pid"), "1 1 TERM\n");

        assertThat(Leftovers.sweep(data)).isEqualTo(1);

        assertThat(left.isAlive()).isFalse();
        assertThat(data.marks().resolve("ingest.pid")).doesNotExist();
        assertThat(data.marks().resolve("stale.pid")).doesNotExist();
    }

    @Test
    void aSuiteWhoseProcessEndedDoesNotRun() throws IOException {
        SuiteState.ofThisProcess(SuiteState.Phase.RUNNING, Ports.usual(0), List.of("ingest"))
                .write(data);
        assertThat(SuiteState.of(data)).map(SuiteState::services).contains(List.of("ingest"));

        String state = Files.readString(data.stateFile());
        Files.writeString(data.stateFile(), state.replaceAll("\"started\" : \\d+", "\"started\" : 1"));

        assertThat(SuiteState.of(data)).isEmpty();
        assertThatThrownBy(() -> SuiteState.running(data, "token admin"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("./probity up");
    }

    @Test
    void aSpoiltStateIsNoSuite() throws IOException {
        Files.writeString(data.stateFile(), "{");

        assertThat(SuiteState.of(data)).isEmpty();
    }

    @Test
    void aStoppedSuiteIsReportedWithItsUsualAddressesAndNotReady() {
        SuiteReport report = SuiteReport.of(data);

        assertThat(report.isRunning()).isFalse();
        assertThat(report.asJson())
                .hasToString(
                        "{services={ingest={url=http://localhost:8081, ready=false}, scoring={url=http://localhost:8082, ready=false}, "
                                + "case={url=http://localhost:8080, ready=false}, "
                                + "oidc={url=http://localhost:8180/realms/probity, ready=false}}}");
    }
}
