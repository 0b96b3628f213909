package dev.probity.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.local.oidc.SignIns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After all the other journeys: what the packaged services wrote to their logs meanwhile. */
@Order(8)
class LogsIT {
    private static final Pattern OF_A_SERVICE = Pattern.compile("(ingest|scoring|case)(-1)?(\\.previous)?\\.log");
    private static final Pattern PARTY = Pattern.compile("\\b(staff|merchant|reviewer|person|org):[A-Za-z0-9]");
    private static final JsonMapper JSON = new JsonMapper();

    /** Whose name and password Kafka's clients use as a word of their own. */
    private static final String ADMIN = "admin";

    /** Far fewer than a story has. */
    private static final int MANY = 10_000;

    @TempDir
    Path scratch;

    @Test
    void everyLineIsJsonAndNamesNobody() throws IOException, InterruptedException {
        var nobody = whoMayNotBeNamed();
        int lines = 0;
        for (var log : logs()) {
            for (var line : Files.readAllLines(log)) {
                var said = JSON.readTree(line);
                for (var field : new String[] {"timestamp", "level", "loggerName", "message"}) {
                    assertTrue(said.path(field).isTextual(), () -> field + " is missing in " + log + ": " + line);
                }
                assertFalse(PARTY.matcher(line).find(), () -> log + " names a party: " + line);
                assertEquals(Optional.empty(), nobody.in(words(said)), () -> log + " names somebody: " + line);
                lines++;
            }
        }
        assertTrue(lines > 100, "too few lines to say anything: " + lines);
    }

    /** All whom the story names, how it names them, who signs in, and what nobody may see; not those of other files that journeys send. */
    private Named whoMayNotBeNamed() throws IOException, InterruptedException {
        var nobody = new Named();
        nobody.addThoseOfTheStory(TheSuite.running().data(), scratch);
        assertTrue(nobody.size() > MANY, () -> "the story names but " + nobody.size());
        nobody.addSecrets(TheSuite.running().data());
        SignIns.ALL.stream().filter(name -> !name.equals(ADMIN)).forEach(nobody::add);
        return nobody;
    }

    /** What it says, its fields apart and as they were before they became JSON. */
    private static String words(JsonNode said) {
        return said.isValueNode()
                ? said.asText()
                : StreamSupport.stream(said.spliterator(), false)
                        .map(LogsIT::words)
                        .collect(Collectors.joining("\n"));
    }

    private static List<Path> logs() throws IOException {
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
