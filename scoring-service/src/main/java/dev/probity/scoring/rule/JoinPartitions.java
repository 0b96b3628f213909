package dev.probity.scoring.rule;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Where words on the way to the correlations' groups go: a tick to every partition, any other where its group is. There are as many as there are partitions of events, for Kafka Streams lays
 * a repartition topic out like what it is made from; how many is known from the first word on.
 */
final class JoinPartitions implements StreamPartitioner<String, byte[]> {
    private volatile int count;

    /** How many there are; 0 until it is known. */
    int count() {
        return count;
    }

    boolean known() {
        return count > 0;
    }

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, byte[] word, int partitions) {
        count = partitions;
        return JoinWord.isTick(word)
                ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))
                : Optional.empty();
    }
}
