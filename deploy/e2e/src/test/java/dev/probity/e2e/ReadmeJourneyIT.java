package dev.probity.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.local.build.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * README.md's commands, typed by bash as they stand there. Two things differ, as this suite stands beside one that somebody may have up: the services' ports
 * are put in place of README's, and the {@code ./probity} that is typed is a script that adds the data folder. Late, for its event is days after the story.
 */
@Order(7)
class ReadmeJourneyIT {
    private static final Pattern FENCED = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path desk;

    @BeforeEach
    void probityIsAtHand() throws IOException {
        var script = Files.writeString(
                desk.resolve("probity"),
                "#!/usr/bin/env bash\nexec '%s' \"$@\" --data '%s'\n"
                        .formatted(
                                SourceTree.find().root().resolve("probity"),
                                TheSuite.running().data().root()));
        assertTrue(script.toFile().setExecutable(true));
    }

    @Test
    void itsOwnEventGoesInByItsCurlAndScoringAnswersWithTheBill() throws IOException, InterruptedException {
        var commands = commands("## Send your own events");
        assertEquals(2, commands.size(), commands::toString);
        var sent = typed(commands.getFirst());
        assertTrue(sent.startsWith("HTTP/1.1 202 "), sent);
        assertTrue(sent.contains("\"accepted\":1,"), sent);
        await().atMost(PATIENCE).untilAsserted(() -> {
            var bill = new JsonMapper().readTree(typed(commands.getLast()));
            assertEquals("staff:S-me", bill.path("subject").asText(), bill::toString);
            assertEquals(-16.9, bill.path("priorDecibans").asDouble(), "the told story's 1 in 50");
        });
    }

    /** Those fenced below that heading, in their order. */
    private static List<String> commands(String heading) throws IOException {
        var readme = Files.readString(SourceTree.find().root().resolve("README.md"));
        int begin = readme.indexOf("\n" + heading + "\n");
        int end = readme.indexOf("\n## ", begin + 1);
        return FENCED.matcher(readme.substring(begin, end))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What such a command prints. */
    private String typed(String command) throws IOException, InterruptedException {
        var suite = TheSuite.running();
        var here = command.replace("localhost:8081", suite.url("ingest").getAuthority())
                .replace("localhost:8082", suite.url("scoring").getAuthority());
        var errors = desk.resolve("errors.txt");
        var bash = new ProcessBuilder("bash", "-c", here)
                .directory(desk.toFile())
                .redirectError(errors.toFile())
                .start();
        var words = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), here + words + Files.readString(errors));
        return words;
    }
}
