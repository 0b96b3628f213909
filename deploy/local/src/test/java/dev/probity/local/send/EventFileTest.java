package dev.probity.local.send;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is told by how it begins, however it is packed. */
class EventFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain | {\"eventSource\":\"x\"}\\n{\"eventSource\":\"y\"}\\n | application/x-ndjson",
                "gzip | {\"eventSource\":\"x\"}\\n{\"eventSource\":\"y\"}\\n | application/x-ndjson",
                "zstd | {\"eventSource\":\"x\"}\\n{\"eventSource\":\"y\"}\\n | application/x-ndjson",
                "zstd | {\"Records\":[{\"eventSource\":\"x\"}]} | application/json",
                "gzip | [{\"specversion\":\"1.0\"}] | application/cloudevents-batch+json",
                "zstd | [{\"specversion\":\"1.0\"}] | application/cloudevents-batch+json",
                "zstd | rater,ratee,rating,time\\n1,2,3,4\\n | text/csv"
            })
    void whatItHoldsIsToldByHowItBegins(String packing, String lines, String contentType) throws IOException {
        var content = lines.replace("\\n", "\n");
        try (var file = EventFile.open(packed(packing, content.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(file.head().text()).isEqualTo(content);
            assertThat(Form.guess(file.name(), file.head()).contentType(file.head()))
                    .isEqualTo(contentType);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "gzip", "zstd"})
    void ofALongFileTheBeginningIsReadAndNothingIsLost(String packing) throws IOException {
        var noise = new byte[400_000];
        new Random(7).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (' ' + (noise[i] & 0x3f));
        }
        var path = packed(packing, noise);
        try (var file = EventFile.open(path)) {
            assertThat(file.head().text()).isEqualTo(new String(noise, 0, EventFile.HEAD, StandardCharsets.UTF_8));
            assertThat(file.content().readAllBytes()).isEqualTo(Files.readAllBytes(Path.of(path)));
        }
    }

    private String packed(String packing, byte[] content) throws IOException {
        var path = folder.resolve("events");
        try (OutputStream to = Files.newOutputStream(path);
                OutputStream out = switch (packing) {
                    case "gzip" -> new GZIPOutputStream(to);
                    case "zstd" -> new ZstdOutputStream(to);
                    default -> to;
                }) {
            out.write(content);
        }
        return path.toString();
    }
}
