package dev.probity.scoring.backtest;

import dev.probity.scoring.stream.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The past as it lies on Kafka: findings, dispositions and alerts, and people's places where a policy asks for them. Read up to offsets that are fixed at the start. */
public final class KafkaPast implements Past {
    private final Map<String, Object> kafka;
    private final List<String> topics;
    private final Map<TopicPartition, Offsets> spans = new HashMap<>();
    private final List<TopicRun> open = new ArrayList<>();

    /**
     * @param kafka how the brokers are reached
     * @param draft says up to when, and whether places are wanted
     */
    public KafkaPast(Map<String, Object> kafka, Draft draft) {
        this.kafka = Map.copyOf(kafka);
        this.topics = topics(draft);
        try (var consumer = consumer(this.kafka)) {
            for (var topic : topics) {
                span(consumer, topic, draft.span().to().toEpochMilli());
            }
        }
    }

    /** In the order in which records of one moment are taken. */
    private static List<String> topics(Draft draft) {
        var topics = new ArrayList<String>();
        if (!draft.policy().rules().isEmpty()) {
            topics.add(Topics.PARTIES);
        }
        topics.addAll(List.of(Topics.FINDINGS, Topics.DISPOSITIONS, Topics.ALERTS));
        return topics;
    }

    private void span(KafkaConsumer<String, byte[]> consumer, String topic, long to) {
        List<PartitionInfo> infos = consumer.partitionsFor(topic);
        var partitions = infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        var later = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> to)));
        for (var partition : partitions) {
            var cut = later.get(partition);
            long end = Objects.requireNonNull(ends.get(partition));
            long begin = Objects.requireNonNull(begins.get(partition));
            spans.put(partition, new Offsets(begin, cut == null ? end : Math.min(end, cut.offset())));
        }
    }

    static KafkaConsumer<String, byte[]> consumer(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public List<Integer> partitions() {
        return spans.keySet().stream()
                .filter(partition -> partition.topic().equals(Topics.FINDINGS))
                .map(TopicPartition::partition)
                .sorted()
                .toList();
    }

    @Override
    public long records() {
        return spans.values().stream()
                .mapToLong(span -> span.to() - span.from())
                .sum();
    }

    @Override
    public Map<String, Offsets> input() {
        var input = new TreeMap<String, Offsets>();
        spans.forEach((partition, span) -> input.put(partition.topic() + "/" + partition.partition(), span));
        return input;
    }

    @Override
    public Iterator<PastRecord> of(int partition, Runnable read) {
        close();
        for (var topic : topics) {
            var place = new TopicPartition(topic, partition);
            var span = spans.get(place);
            if (span != null) {
                open.add(new TopicRun(consumer(kafka), place, span, read));
            }
        }
        return new Merged(open);
    }

    @Override
    public void close() {
        open.forEach(TopicRun::close);
        open.clear();
    }

    /** Several runs as one, by time; of one moment in the order of the runs. */
    private static final class Merged implements Iterator<PastRecord> {
        private record Head(PastRecord record, int order, TopicRun run) {}

        private final PriorityQueue<Head> heads = new PriorityQueue<>(
                Comparator.comparing((Head head) -> head.record().at()).thenComparingInt(Head::order));

        Merged(List<TopicRun> runs) {
            for (int order = 0; order < runs.size(); order++) {
                pull(runs.get(order), order);
            }
        }

        private void pull(TopicRun run, int order) {
            var next = run.next();
            if (next != null) {
                heads.add(new Head(next, order, run));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public PastRecord next() {
            var head = heads.poll();
            if (head == null) {
                throw new NoSuchElementException();
            }
            pull(head.run(), head.order());
            return head.record();
        }
    }
}
