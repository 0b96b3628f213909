package dev.probity.bench.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.bench.profile.Costs.Row;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CostsTest {
    private final Recording recording = new Recording(
            100,
            0,
            Map.of("bills", 20L, "JSON", 60L, "Kafka: clients", 20L),
            Map.of("bills", 80L, "Kafka: clients", 20L));
    private final Threads threads = new Threads(Map.of(Threads.JAVA, 5.0, "JIT compilers", 3.0));
    private final Costs costs = Costs.of(recording, threads, 10, 1_000_000);

    private Row row(String name) {
        return costs.rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void javasTimeIsSharedOutBySamplesAndTheRestIsTheKernels() {
        assertEquals(new Row("bills", 1, 4), row("bills"));
        assertEquals(new Row("JSON", 3, 0), row("JSON"));
        assertEquals(new Row("JIT compilers", 3, 3), row("JIT compilers"));
        assertEquals(2, row("threads that have ended").whole());
    }

    @Test
    void bothColumnsComeToTheWhole() {
        assertEquals(10, costs.rows().stream().mapToDouble(Row::itself).sum(), 1e-9);
        assertEquals(10, costs.rows().stream().mapToDouble(Row::whole).sum(), 1e-9);
        assertTrue(
                costs.table()
                        .lines()
                        .anyMatch(line -> line.matches("\\| all +\\| +10\\.0 \\| +10\\.0 \\| +100\\.0 % \\|")),
                costs::table);
    }
}
