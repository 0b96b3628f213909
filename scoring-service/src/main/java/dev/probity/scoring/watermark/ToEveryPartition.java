package dev.probity.scoring.watermark;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * Where words on the way between tasks go: a tick to every partition, any other where its key is. There are as many as there are partitions of events, for Kafka
 * Streams lays a repartition topic out like what it is made from; how many is known from the first word on.
 */
public final class ToEveryPartition implements StreamPartitioner<String, byte[]> {
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
        return Tick.isKey(key)
                ? Optional.of(IntStream.range(0, partitions).boxed().collect(Collectors.toSet()))
                : Optional.empty();
    }
}
