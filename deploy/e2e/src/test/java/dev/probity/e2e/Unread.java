package dev.probity.e2e;

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
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
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
                    .mapToLong(end ->
                            end.getValue().offset() - read.get(end.getKey()).offset())
                    .sum();
        }
    }
}
