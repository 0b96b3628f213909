package dev.probity.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.probity.scoring.peer.PeerStage;
import dev.probity.scoring.stream.DeadLetter;
import dev.probity.scoring.stream.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description has the topics of this service, no more and no fewer; what it says of each is tested with the other services'. */
class AsyncApiContractTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theGoldenDeadLetterIsWhatThisServiceWrites() throws IOException {
        var letter = new DeadLetter(
                "probity.activity",
                2,
                4711,
                "unreadable",
                "not JSON",
                Instant.parse("2026-03-02T09:15:01Z"),
                "not JSON".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                JSON.readTree(Path.of("contracts/samples/dead-letters/unreadable.json")
                        .toFile()),
                JSON.readTree(letter.toJson()));
    }

    @Test
    void everyTopicThatIsNotOfEventsIsDescribed() throws IOException {
        var described = new TreeSet<String>();
        for (var channel : new YAMLMapper()
                .readTree(Path.of("contracts/asyncapi.yaml").toFile())
                .get("channels")) {
            described.add(channel.get("address").asText());
        }
        assertEquals(
                new TreeSet<>(Set.of(
                        Topics.FINDINGS,
                        Topics.DISPOSITIONS,
                        Topics.RISK,
                        Topics.ALERTS,
                        Topics.BETS,
                        Topics.POLICIES,
                        Topics.RULES,
                        Topics.DEAD_LETTERS,
                        PeerStage.TOPIC)),
                described);
    }
}
