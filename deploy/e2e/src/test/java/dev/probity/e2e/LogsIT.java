package dev.probity.e2e;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** After all the other journeys: what the packaged services wrote to their logs meanwhile. */
@Order(8)
class LogsIT {
    private static final Pattern OF_A_SERVICE = Pattern.compile("(ingest|scoring|case)(-1)?(\\.previous)?\\.log");
    private static final Pattern PARTY = Pattern.compile("\\b(staff|merchant|reviewer|person|org):[A-Za-z0-9]");
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void everyLineIsJsonAndNamesNobody() throws IOException {
        int lines = 0;
        for (var log : logs()) {
            for (var line : Files.readAllLines(log)) {
                var said = JSON.readTree(line);
                for (var field : new String[] {"timestamp", "level", "loggerName", "message"}) {
                    assertTrue(said.path(field).isTextual(), () -> field + " is missing in " + log + ": " + line);
                }
                assertFalse(PARTY.matcher(line).find(), () -> log + " names a party: " + line);
                lines++;
            }
        }
        assertTrue(lines > 100, "too few lines to say anything: " + lines);
    }

    private static Iterable<Path> logs() throws IOException {
        var folder = TheSuite.logs();
        try (Stream<Path> files = Files.list(folder)) {
            var logs = files.filter(file ->
                            OF_A_SERVICE.matcher(file.getFileName().toString()).matches())
                    .toList();
            assertTrue(logs.size() >= 5, () -> "five processes write logs, there are " + logs);
            return logs;
        }
    }
}
