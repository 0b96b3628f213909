package dev.probity.scoring.stream;

import static org.apache.kafka.streams.KafkaStreams.State.CREATED;
import static org.apache.kafka.streams.KafkaStreams.State.REBALANCING;
import static org.apache.kafka.streams.KafkaStreams.State.RUNNING;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

class StreamsHealthTest {
    private static Set<State> where(Predicate<State> good) {
        var states = EnumSet.allOf(State.class);
        states.removeIf(good.negate());
        return states;
    }

    /** Whatever is not listed means a restart: a process that moves state about must not be killed for it. */
    @Test
    void itIsAliveUntilTheEngineGivesUp() {
        assertEquals(Set.of(CREATED, REBALANCING, RUNNING), where(StreamsHealth::lives));
    }

    @Test
    void itIsStartedAndReadyOnlyWhereItRuns() {
        assertEquals(Set.of(RUNNING), where(StreamsHealth::runs));
    }
}
