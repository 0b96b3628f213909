package dev.probity.bench.scoring;

import dev.probity.bench.measure.CpuClock;
import dev.probity.bench.measure.MachineLoad;
import dev.probity.bench.measure.Resident;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Watches a consumer group take in what lies on its topics, its own internal ones included, until nothing is left. */
final class Drain {
    private static final Duration POLL = Duration.ofMillis(200);
    /** Nothing committed for so long means that the group hangs; on a busy machine a service may take a minute to begin. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Admin admin;
    private final String group;
    private final List<String> eventTopics;
    private final long brokerPid;
    private final long pid;

    /**
     * @param eventTopics topics whose records are counted as events
     * @param pid the process that drains
     */
    Drain(Admin admin, String group, List<String> eventTopics, long brokerPid, long pid) {
        this.admin = admin;
        this.group = group;
        this.eventTopics = eventTopics;
        this.brokerPid = brokerPid;
        this.pid = pid;
    }

    /**
     * A look at the group.
     *
     * @param seconds on the clock
     * @param events taken in so far
     * @param cpu CPU seconds of the process so far
     * @param brokerCpu CPU seconds of the broker so far
     * @param machineCpu CPU seconds of everything on the machine so far; 0 where it cannot be known
     * @param resident bytes of memory
     */
    record Look(double seconds, long events, double cpu, double brokerCpu, double machineCpu, long resident) {}

    /** Done at the first look. */
    interface First {
        void look() throws IOException;
    }

    /** Looks from the first events taken in up to the last. */
    List<Look> watch() throws IOException, InterruptedException, ExecutionException {
        return watch(() -> {});
    }

    /** The same, with something else to look at when it begins. */
    List<Look> watch(First first) throws IOException, InterruptedException, ExecutionException {
        var looks = new ArrayList<Look>();
        long last = System.nanoTime();
        Map<TopicPartition, Long> before = Map.of();
        while (true) {
            var committed = committed();
            if (!committed.equals(before)) {
                last = System.nanoTime();
                before = committed;
            }
            long events = events(committed);
            if (events > 0) {
                if (looks.isEmpty()) {
                    first.look();
                }
                looks.add(look(events));
            }
            if (events > 0 && isDone(committed)) {
                return looks;
            }
            if (System.nanoTime() - last > PATIENCE.toNanos()) {
                throw new IOException(group + " takes nothing in any more");
            }
            Thread.sleep(POLL);
        }
    }

    private Look look(long events) throws IOException {
        return new Look(
                System.nanoTime() / 1e9,
                events,
                CpuClock.of(pid).toNanos() / 1e9,
                CpuClock.of(brokerPid).toNanos() / 1e9,
                MachineLoad.busy().orElse(Duration.ZERO).toNanos() / 1e9,
                Resident.of(pid));
    }

    private long events(Map<TopicPartition, Long> committed) {
        return committed.entrySet().stream()
                .filter(entry -> eventTopics.contains(entry.getKey().topic()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<TopicPartition, Long> committed() throws ExecutionException, InterruptedException {
        var committed = new HashMap<TopicPartition, Long>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((partition, offset) -> {
                    if (offset != null) {
                        committed.put(partition, offset.offset());
                    }
                });
        return committed;
    }

    /** The end of a transaction lies beyond the last record, where a group that has nothing more to say need not commit. */
    private boolean isDone(Map<TopicPartition, Long> committed) throws ExecutionException, InterruptedException {
        var ask = new HashMap<TopicPartition, OffsetSpec>();
        committed.keySet().forEach(partition -> ask.put(partition, OffsetSpec.latest()));
        var described = admin.describeTopics(eventTopics).allTopicNames().get();
        described.forEach((topic, description) -> description
                .partitions()
                .forEach(p -> ask.put(new TopicPartition(topic, p.partition()), OffsetSpec.latest())));
        for (var end : admin.listOffsets(ask).all().get().entrySet()) {
            long left = end.getValue().offset() - committed.getOrDefault(end.getKey(), 0L);
            if (left > 1 || left == 1 && eventTopics.contains(end.getKey().topic())) {
                return false;
            }
        }
        return true;
    }
}
