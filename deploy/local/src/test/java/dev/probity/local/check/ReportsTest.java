package dev.probity.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private static final String REPORT = """
            <testsuite name="a.B" tests="4" errors="1" skipped="1" failures="1">
              <testcase name="passes" classname="a.B" time="0.1"/>
              <testcase name="says something" classname="a.B" time="0.1"><system-out><![CDATA[words]]></system-out></testcase>
              <testcase name="fails" classname="a.B" time="0.1"><failure message="no">at</failure></testcase>
              <testcase name="breaks" classname="a.B" time="0.1"><error message="no">at</error></testcase>
              <testcase name="waits" classname="a.B" time="0"><skipped message="no data"/></testcase>
            </testsuite>
            """;

    @TempDir
    Path root;

    @Test
    void countsTestsByWhatBecameOfThem() {
        Reports reports = Reports.of(REPORT);

        assertThat(reports.passed()).isEqualTo(2);
        assertThat(reports.failed()).isEqualTo(2);
        assertThat(reports.skips()).containsExactly("a.B waits: no data");
        assertThat(reports.failures()).containsExactly("a.B fails", "a.B breaks");
    }

    @Test
    void addsUpAllModulesButNotEarlierRuns() throws IOException {
        Instant begun = Instant.parse("2026-11-23T10:00:00Z");
        write("a/target/surefire-reports/TEST-a.B.xml", begun.plusSeconds(5));
        write("deploy/b/target/failsafe-reports/TEST-b.C.xml", begun.plusSeconds(9));
        write("c/target/surefire-reports/TEST-c.D.xml", begun.minusSeconds(60));
        write("c/target/other/TEST-c.E.xml", begun.plusSeconds(5));

        Reports reports = Reports.since(root, begun);

        assertThat(reports.passed()).isEqualTo(4);
        assertThat(reports.failed()).isEqualTo(4);
    }

    @Test
    void followsWhatMavenSays() {
        Tally tally = new Tally();
        tally.line("[INFO] Building Probity ingest-service 0.1.0                            [2/9]");
        tally.line("[INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 1.2 s -- in dev.probity.A");
        tally.line(
                "[ERROR] Tests run: 3, Failures: 1, Errors: 1, Skipped: 0, Time elapsed: 1.2 s <<< FAILURE! -- in dev.probity.B");
        tally.line("[INFO] Tests run: 8, Failures: 1, Errors: 1, Skipped: 1");
        tally.line("[ERROR] something else");

        assertThat(tally.tests()).isEqualTo(8);
        assertThat(tally.bad()).isEqualTo(2);
        assertThat(tally.errors()).containsExactly("[ERROR] something else");
    }

    private void write(String name, Instant time) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, REPORT);
        Files.setLastModifiedTime(file, FileTime.from(time));
    }
}
