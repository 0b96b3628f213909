package dev.probity.bench.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class KafkaBenchmarkTest {
    private static final String TOTAL =
            "2200000 records sent, 353467.2 records/sec (185.41 MB/sec), 3.91 ms avg latency,"
                    + " 214.00 ms max latency, 2 ms 50th, 11 ms 95th, 30 ms 99th, 95 ms 99.9th.";

    @Test
    void lastLineIsTheResult() {
        String said = "Reading payloads from: /x\nNumber of messages read: 8192\n"
                + "1000 records sent, 200.0 records/sec (1.00 MB/sec), 1.0 ms avg latency, 9.0 ms max latency.\n"
                + TOTAL + "\n";
        assertEquals(new KafkaBenchmark.Total(2_200_000, 353_467.2), KafkaBenchmark.read(said));
    }

    @Test
    void windowIsNotTakenForTheResult() {
        assertThrows(
                IllegalArgumentException.class,
                () -> KafkaBenchmark.read(
                        "1000 records sent, 200.0 records/sec (1.00 MB/sec), 1.0 ms avg latency, 9.0 ms max latency."));
        assertThrows(IllegalArgumentException.class, () -> KafkaBenchmark.read(""));
    }
}
