package dev.probity.bench.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

class IngestOptionsTest {
    @Test
    void withoutOptionsEverythingRunsForFiveMinutes() {
        IngestOptions options = parsed();
        assertEquals(Duration.ofMinutes(5), options.time);
        assertEquals(2_000_000_000L, options.stream);
        assertEquals(List.of(Contender.values()), options.contenders());
        assertEquals(List.of("-Xmx512m"), options.serviceJvmOptions());
    }

    @ParameterizedTest
    @CsvSource({"0,0", "77,77", "3k,3000", "500M,500000000", "10G,10000000000"})
    void sizesAreReadWithTheirUnits(String text, long bytes) {
        assertEquals(bytes, parsed("--stream", text).stream);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "2T", "-1", "2.5G", "99999999999999999999G"})
    void whatIsNoSizeIsRefused(String text) {
        assertThrows(ParameterException.class, () -> parsed("--stream=" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "m", "four"})
    void whatIsNoDurationIsRefused(String text) {
        assertThrows(ParameterException.class, () -> parsed("--time", text));
    }

    @Test
    void contendersMayBePicked() {
        assertEquals(
                List.of(Contender.PRODUCER, Contender.NDJSON),
                parsed("--only", "PRODUCER,NDJSON").contenders());
    }

    private static IngestOptions parsed(String... arguments) {
        var holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.options;
    }

    @Command
    static final class Holder {
        @Mixin
        IngestOptions options = new IngestOptions();
    }
}
