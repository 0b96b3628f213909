package dev.probity.local.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

    @Test
    void plainLinesSayBeginningAndEndWithTheTimeTaken() {
        Progress.Stage stage = new Lines(out, Marks.ASCII, now::get).begin("Kafka broker");
        now.set(Instant.EPOCH.plusMillis(3_250));
        stage.done("127.0.0.1:19092");

        assertThat(shown()).isEqualTo("  - Kafka broker\n  + Kafka broker  127.0.0.1:19092  (3.3 s)\n");
    }

    @Test
    void whatIsLeftToItselfIsNotCalledDone() {
        new Lines(out, Marks.UNICODE, now::get).begin("Scoring the story").left("goes on by itself");

        assertThat(shown())
                .endsWith("  · Scoring the story  goes on by itself  (0.0 s)\n")
                .doesNotContain("✓");
    }

    @Test
    void plainLinesStaySilentAboutDetailsUntilAStageIsLong() {
        Progress.Stage stage = new Lines(out, Marks.ASCII, now::get).begin("Building");
        stage.detail("one");
        now.set(Instant.EPOCH.plusSeconds(75));
        stage.detail("two");
        stage.failed();

        assertThat(shown()).isEqualTo("  - Building\n  - Building: two (1 min 15 s)\n  x Building  (1 min 15 s)\n");
    }

    @Test
    void aTerminalsLinesNeverWrapAndFinishedStagesStay() {
        Terminal terminal = new Terminal(out, Marks.UNICODE, 30, now::get);
        Progress.Stage stage = terminal.begin("Story");
        stage.detail("x".repeat(100));
        terminal.say("said");
        stage.done("told");
        terminal.close();

        String[] lines = shown().replaceAll("\u001b\\[\\d*[AJ]|\r", "").split("\n");
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(30));
        assertThat(lines).contains("said", "  ✓ Story  told  (0.0 s)");
    }

    @ParameterizedTest
    @CsvSource({"999, 999 B", "1000, 1.0 kB", "1234567, 1.2 MB", "5000000000, 5.0 GB"})
    void bytesAreSaidInTheFittingUnit(long number, String words) {
        assertThat(Words.bytes(number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"PT0.04S, 0.0 s", "PT59.9S, 59.9 s", "PT2M5S, 2 min 5 s", "PT1H3M, 1 h 3 min"})
    void durationsAreSaidAsPeopleSayThem(Duration duration, String words) {
        assertThat(Words.duration(duration)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"case, case", "scoring case, scoring and case", "ingest scoring case, 'ingest, scoring and case'"})
    void severalAreListedAsPeopleListThem(String names, String words) {
        assertThat(Words.list(List.of(names.split(" ")))).isEqualTo(words);
    }

    @Test
    void signsFitTheEncoding() {
        assertThat(Marks.forEncoding("UTF-8")).isEqualTo(Marks.UNICODE);
        assertThat(Marks.forEncoding("ANSI_X3.4-1968")).isEqualTo(Marks.ASCII);
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
