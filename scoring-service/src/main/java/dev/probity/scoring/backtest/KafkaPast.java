package dev.probity.scoring.backtest;

import dev.probity.scoring.stream.Topics;
import java.time.Instant;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The past as it lies on Kafka: findings, dispositions and alerts, people's places where a policy asks for them, and events where a draft has rules to try on them. Read
 * up to offsets that are fixed at the start.
 */
public final class KafkaPast implements Past {
    private final Map<String, Object> kafka;
    private final List<String> topics;
    private final List<String> eventTopics;
    private final Map<TopicPartition, Offsets> spans = new HashMap<>();
    private final Map<TopicPartition, Offsets> eventSpans = new HashMap<>();
    private final PastReader reader = new PastReader();
    private final List<TopicRun<?>> open = new ArrayList<>();

    /**
     * @param kafka how the brokers are reached
     * @param draft says from when to when, and whether places and events are wanted
     * @param eventTopics topics of events, the one that tells people's places first
     */
    public KafkaPast(Map<String, Object> kafka, Draft draft, List<String> eventTopics) {
        this.kafka = Map.copyOf(kafka);
        this.topics = topics(draft);
        this.eventTopics = draft.rules() == null ? List.of() : List.copyOf(eventTopics);
        try (var consumer = consumer(this.kafka)) {
            long to = draft.span().to().toEpochMilli();
            for (var topic : topics) {
                spans.putAll(spans(consumer, topic, 0, to));
            }
            for (var topic : this.eventTopics) {
                long from = places(draft) && topic.equals(Topics.PARTIES)
                        ? 0
                        : draft.span().from().toEpochMilli();
                eventSpans.putAll(spans(consumer, topic, Math.max(0, from), to));
            }
        }
    }

    /** Whether it matters where people stood, of which is told before the span, too. */
    private static boolean places(Draft draft) {
        var rules = draft.rules();
        return rules != null && !rules.policy().rules().isEmpty();
    }

    /** In the order in which records of one moment are taken. */
    private static List<String> topics(Draft draft) {
        var topics = new ArrayList<String>();
        var rules = draft.rules();
        if (rules != null && rules.alone()) {
            return List.of(Topics.DISPOSITIONS);
        }
        if (!draft.policy().rules().isEmpty()) {
            topics.add(Topics.PARTIES);
        }
        topics.addAll(List.of(Topics.FINDINGS, Topics.DISPOSITIONS, Topics.ALERTS));
        return topics;
    }

    private static Map<TopicPartition, Offsets> spans(
            KafkaConsumer<String, byte[]> consumer, String topic, long from, long to) {
        List<PartitionInfo> infos = consumer.partitionsFor(topic);
        var partitions = infos.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        var first = consumer.offsetsForTimes(at(partitions, from));
        var later = consumer.offsetsForTimes(at(partitions, to));
        var spans = new HashMap<TopicPartition, Offsets>();
        for (var partition : partitions) {
            long begin = Objects.requireNonNull(begins.get(partition));
            long end = Objects.requireNonNull(ends.get(partition));
            var cut = later.get(partition);
            long until = cut == null ? end : Math.min(end, cut.offset());
            var start = first.get(partition);
            long since = from == 0 ? begin : start == null ? until : Math.max(begin, start.offset());
            spans.put(partition, new Offsets(Math.min(since, until), until));
        }
        return spans;
    }

    private static Map<TopicPartition, Long> at(List<TopicPartition> partitions, long time) {
        return partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> time));
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
                .filter(partition -> partition.topic().equals(Topics.DISPOSITIONS))
                .map(TopicPartition::partition)
                .sorted()
                .toList();
    }

    @Override
    public long records() {
        return length(spans);
    }

    @Override
    public long events() {
        return length(eventSpans);
    }

    private static long length(Map<TopicPartition, Offsets> spans) {
        return spans.values().stream()
                .mapToLong(span -> span.to() - span.from())
                .sum();
    }

    @Override
    public Map<String, Offsets> input() {
        var input = new TreeMap<String, Offsets>();
        spans.forEach((partition, span) -> input.put(name(partition), span));
        eventSpans.forEach((partition, span) -> input.put(name(partition), span));
        return input;
    }

    private static String name(TopicPartition partition) {
        return partition.topic() + "/" + partition.partition();
    }

    @Override
    public Iterator<PastRecord> of(int partition, Runnable read) {
        return merged(topics, spans, partition, read, reader::word, PastRecord::at);
    }

    @Override
    public Iterator<PastEvent> events(int partition, Runnable read) {
        return merged(eventTopics, eventSpans, partition, read, reader::event, PastEvent::at);
    }

    private <T> Iterator<T> merged(
            List<String> of,
            Map<TopicPartition, Offsets> within,
            int partition,
            Runnable read,
            PastReader.Reading<T> reading,
            Function<T, Instant> at) {
        close();
        var runs = new ArrayList<TopicRun<T>>();
        for (var topic : of) {
            var place = new TopicPartition(topic, partition);
            var span = within.get(place);
            if (span != null) {
                var run = new TopicRun<>(consumer(kafka), place, span, read, reading);
                runs.add(run);
                open.add(run);
            }
        }
        return new Merged<>(runs, at);
    }

    @Override
    public void close() {
        open.forEach(TopicRun::close);
        open.clear();
    }

    /** Several runs as one, by time; of one moment in the order of the runs. */
    private static final class Merged<T> implements Iterator<T> {
        private record Head<T>(T said, Instant at, int order, TopicRun<T> run) {}

        private final Function<T, Instant> at;
        private final PriorityQueue<Head<T>> heads = new PriorityQueue<>(
                Comparator.comparing((Head<T> head) -> head.at()).thenComparingInt(head -> head.order()));

        Merged(List<TopicRun<T>> runs, Function<T, Instant> at) {
            this.at = at;
            for (int order = 0; order < runs.size(); order++) {
                pull(runs.get(order), order);
            }
        }

        private void pull(TopicRun<T> run, int order) {
            var next = run.next();
            if (next != null) {
                heads.add(new Head<>(next, at.apply(next), order, run));
            }
        }

        @Override
        public boolean hasNext() {
            return !heads.isEmpty();
        }

        @Override
        public T next() {
            var head = heads.poll();
            if (head == null) {
                throw new NoSuchElementException();
            }
            pull(head.run(), head.order());
            return head.said();
        }
    }
}
