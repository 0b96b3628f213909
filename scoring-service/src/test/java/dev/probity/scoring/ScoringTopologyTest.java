package dev.probity.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.probity.scoring.stream.Plumbing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScoringTopologyTest {
    private static final Path GOLDEN = Path.of("src/test/resources/topology.txt");
    private static final Pattern LIST = Pattern.compile("[a-z.-]+(, [a-z.-]+)+");

    /** A change here renames or moves state on running installations: say in an ADR what becomes of it, then copy the new text over the golden one. */
    @Test
    void topologyIsTheOneThatWasAgreed() throws IOException {
        var plumbing = new Plumbing(new SimpleMeterRegistry(), OpenTelemetry.noop(), Duration.ofDays(1));
        var described = ScoringTopology.build(ScoringConfigs.defaults(), plumbing)
                .describe()
                .toString();
        Files.writeString(Path.of("target/topology.txt"), described);
        assertEquals(
                nodes(Files.readString(GOLDEN)),
                nodes(described),
                "the topology differs from " + GOLDEN + "; as built it is in target/topology.txt");
    }

    /** Nodes with what they lead to; in which order Streams prints them, and names in their lists, means nothing. */
    private static List<String> nodes(String description) {
        return Arrays.stream(description.split("\n(?= *(Sub-topology|Source|Processor|Sink):)"))
                .map(node -> node.lines()
                        .map(ScoringTopologyTest::listsInOrder)
                        .filter(line -> !line.isBlank())
                        .collect(Collectors.joining("\n")))
                .sorted()
                .toList();
    }

    private static String listsInOrder(String line) {
        return LIST.matcher(line)
                .replaceAll(
                        list -> Arrays.stream(list.group().split(", ")).sorted().collect(Collectors.joining(", ")));
    }
}
