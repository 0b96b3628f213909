package dev.probity.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;

/** How many records scoring has yet to read, as the broker knows it and not as scoring says it: the launcher goes by what scoring says. */
final class Unread {
    private static final String GROUP = "probity-scoring";

    private Unread() {}

    static long records(String kafka) throws ExecutionException, InterruptedException {
        try (var admin = admin(kafka)) {
            return records(admin);
        }
    }

    /** Waits until none of what was sent till now waits anywhere, at no stage: a look takes what is done first, and then what there is. */
    static void awaitNone(String kafka, Duration patience) {
        try (var admin = admin(kafka)) {
            await().atMost(patience).ignoreExceptions().until(() -> records(admin) == 0);
        }
    }

    private static Admin admin(String kafka) {
        return Admin.create(Map.<String, Object>of("bootstrap.servers", kafka));
    }

    private static long records(Admin admin) throws ExecutionException, InterruptedException {
        var read = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        if (read.isEmpty()) {
            throw new AssertionError(GROUP + " has read nothing at all");
        }
        var ends = admin.listOffsets(
                        read.keySet().stream().collect(Collectors.toMap(one -> one, _ -> OffsetSpec.latest())))
                .all()
                .get();
        return ends.entrySet().stream()
                .mapToLong(
                        end -> end.getValue().offset() - read.get(end.getKey()).offset())
                .sum();
    }
}
