package dev.probity.bench.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.probity.bench.ingest.StreamMemory.Sample;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StreamMemoryTest {
    private static final long STREAM = 2_000_000_000L;
    private static final long EVENTS = 4_000_000;
    private static final double EVENT_BYTES = 500;

    @Test
    void memoryThatStandsStillIsConstant() {
        assertTrue(memory(sent -> 400_000_000, sent -> 50_000_000).isConstant());
    }

    @Test
    void sixteenBytesKeptAnEventAreFoundInResidentMemory() {
        StreamMemory memory = memory(sent -> 400_000_000 + (long) (sent / EVENT_BYTES * 16), sent -> 50_000_000);
        assertEquals(16, memory.residentGrowth(), 0.01);
        assertFalse(memory.isConstant());
    }

    @Test
    void sixteenBytesKeptAnEventAreFoundOnAHeapThatIsResidentAlready() {
        StreamMemory memory = memory(sent -> 600_000_000, sent -> 50_000_000 + (long) (sent / EVENT_BYTES * 16));
        assertEquals(16, memory.liveGrowth(), 0.01);
        assertFalse(memory.isConstant());
    }

    @Test
    void growthWhileTheStreamStartsIsNotHeldAgainstIt() {
        StreamMemory memory = memory(sent -> Math.min(sent, STREAM / 5), sent -> 50_000_000);
        assertTrue(memory.isConstant());
        assertEquals(STREAM / 5, memory.residentMax());
    }

    @Test
    void memoryThatShrinksIsConstantToo() {
        assertTrue(memory(sent -> 900_000_000 - sent / 10, sent -> 50_000_000).isConstant());
    }

    private static StreamMemory memory(LongUnaryOperator resident, LongUnaryOperator live) {
        return StreamMemory.of(STREAM, EVENTS, 20, samples(60, resident), samples(5, live));
    }

    private static List<Sample> samples(int count, LongUnaryOperator bytes) {
        return LongStream.rangeClosed(1, count)
                .map(i -> STREAM * i / count)
                .mapToObj(sent -> new Sample(sent, bytes.applyAsLong(sent)))
                .toList();
    }
}
