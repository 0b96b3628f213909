package dev.probity.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.probity.local.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void anOffsetMovesEveryPort() {
        Ports ports = Ports.usual(100);

        assertThat(ports.of("case")).isEqualTo(8180);
        assertThat(ports.of("kafka")).isEqualTo(19192);
        assertThat(ports.of("postgres")).isEqualTo(15532);
    }

    @ParameterizedTest
    @ValueSource(ints = {-9000, 60_000})
    void anOffsetOutOfRangeIsRefusedInWords(int offset) {
        assertThatThrownBy(() -> Ports.usual(offset))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("--port-offset");
    }

    @Test
    void freePortsDiffer() {
        assertThat(new HashSet<>(Ports.free().byName().values())).hasSize(6);
    }

    @Test
    void aTakenPortIsToldWithWhatToDo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(Map.of("ingest", other.getLocalPort()));

            assertThatThrownBy(() -> ports.demandFree(List.of("ingest")))
                    .isInstanceOf(Trouble.class)
                    .hasMessageStartingWith(
                            "Port " + other.getLocalPort() + " (ingest) is taken, by another local suite")
                    .hasMessageFindingMatch("\\./probity up --port-offset \\d{1,2}000\\.");
        }
    }

    @Test
    void noOffsetIsNamedAtWhichAnybodyListens() throws IOException {
        Ports first = Ports.usual(1_000);
        try (ServerSocket other = Ports.isTaken(first.of("case")) ? null : listener(first.of("case"))) {
            assertThat(first.takenSentence(List.of("case"))).doesNotContain("--port-offset 1000.");
        }
    }

    private static ServerSocket listener(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    }

    @Test
    void severalTakenPortsAreToldTogether() {
        Ports ports = new Ports(Map.of("ingest", 1, "case", 2));

        assertThat(ports.takenSentence(List.of("case", "ingest"))).startsWith("Ports 2 (case), 1 (ingest) are taken");
    }

    @Test
    void replicasGetPortsOfTheirOwn() {
        Ports ports = Ports.free().withReplicas("scoring", 3);

        assertThat(new HashSet<>(ports.byName().values())).hasSize(8);
        assertThat(ports.of("scoring-2")).isPositive();
    }

    @Test
    void aSuiteOfFreePortsNeverCollidesWithItself() {
        Ports ports = Ports.free();

        assertThat(ports.byName().keySet()).containsExactly("case", "ingest", "kafka", "oidc", "postgres", "scoring");
    }
}
