package dev.probity.bench.scoring;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How much a store keeps of each key, as its changelog says.
 *
 * @param keys how many
 * @param median bytes of the middle one
 * @param ninetieth bytes of one that nine of ten do not exceed
 * @param most bytes of the largest
 */
record StateSizes(int keys, int median, int ninetieth, int most) {
    static StateSizes of(String kafka, String changelog) {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
        var sizes = new HashMap<String, Integer>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(changelog).stream()
                    .map(info -> new TopicPartition(changelog, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> sizes.put(record.key(), record.value() == null ? 0 : record.value().length));
            }
        }
        return of(sizes.values().stream()
                .mapToInt(Integer::intValue)
                .filter(size -> size > 0)
                .toArray());
    }

    static StateSizes of(int... sizes) {
        Arrays.sort(sizes);
        int last = sizes.length - 1;
        return last < 0
                ? new StateSizes(0, 0, 0, 0)
                : new StateSizes(sizes.length, sizes[last / 2], sizes[(int) (last * 0.9)], sizes[last]);
    }
}
