package dev.probity.local.suite;

import dev.probity.local.Trouble;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How many records scoring-service has yet to be done with, as the broker knows it. Not as its own status says it: that goes by where each topic ended when last it
 * read there, and on a busy machine said hundreds while a hundred thousand waited.
 */
final class UnreadRecords implements AutoCloseable {
    private static final String GROUP = "probity-scoring";
    private static final int ANSWER_MILLIS = 5_000;

    /** Kafka's client tells of itself on standard output, which is for results. Held, since a log manager forgets a logger that nobody holds. */
    @SuppressWarnings("UnusedVariable")
    private static final Logger KAFKA = silenced();

    private final Admin admin;

    private static Logger silenced() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        Logger kafka = Logger.getLogger("org.apache.kafka");
        kafka.setLevel(Level.OFF);
        return kafka;
    }

    UnreadRecords(String kafka) {
        admin = Admin.create(Map.<String, Object>of(
                "bootstrap.servers",
                kafka,
                "default.api.timeout.ms",
                ANSWER_MILLIS,
                "request.timeout.ms",
                ANSWER_MILLIS));
    }

    /** Empty while nobody reads, as when partitions are being dealt, or the broker can't say now. */
    OptionalLong count() {
        try {
            Set<TopicPartition> read = partitions();
            return read.isEmpty() ? OptionalLong.empty() : OptionalLong.of(unread(read));
        } catch (ExecutionException notNow) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while the story was being scored.", e);
        }
    }

    private Set<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        return admin.describeConsumerGroups(List.of(GROUP)).all().get().values().stream()
                .flatMap(group -> group.members().stream())
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
    }

    /** Ends are asked after what is done with: what a stage hands on to the next is there by then. */
    private long unread(Set<TopicPartition> partitions) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> done = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest())))
                .all()
                .get();
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata until = done.get(end.getKey());
                    return end.getValue().offset() - (until == null ? 0 : until.offset());
                })
                .sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
