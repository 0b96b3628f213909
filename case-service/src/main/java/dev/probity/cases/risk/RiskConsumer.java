package dev.probity.cases.risk;

import dev.probity.cases.deadletter.DeadLetters;
import dev.probity.cases.deadletter.Patience;
import dev.probity.cases.scoring.ReceivedBill;
import dev.probity.cases.scoring.ScoringJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Mirrors the risk of those whom someone may look at, so that lists and last known bills need no other service. */
@ApplicationScoped
public class RiskConsumer {
    private final RiskMirror mirror;
    private final DeadLetters deadLetters;

    RiskConsumer(RiskMirror mirror, DeadLetters deadLetters) {
        this.mirror = mirror;
        this.deadLetters = deadLetters;
    }

    private record Read(ReceivedBill bill, ConsumerRecord<String, byte[]> record) {}

    @Incoming("risk")
    Uni<Void> take(ConsumerRecords<String, byte[]> records) {
        var latest = new LinkedHashMap<String, Read>();
        var bad = new LinkedHashMap<ConsumerRecord<String, byte[]>, String>();
        for (var record : records) {
            if (record.value() == null) {
                continue; // compaction's own tombstone
            }
            try {
                var bill = ScoringJson.read(record.value(), ReceivedBill.class);
                if (bill.subject().equals(record.key())) {
                    latest.merge(bill.subject(), new Read(bill, record), RiskConsumer::newer);
                } else {
                    bad.put(record, DeadLetters.MISPLACED);
                }
            } catch (IllegalArgumentException e) {
                bad.put(record, DeadLetters.UNREADABLE);
            }
        }
        return Multi.createFrom()
                .iterable(bad.entrySet())
                .onItem()
                .transformToUniAndConcatenate(this::refuse)
                .collect()
                .last()
                .chain(() -> Patience.with(() ->
                        mirror.wanted(latest.values().stream().map(Read::bill).toList())))
                .chain(wanted -> Multi.createFrom()
                        .iterable(latest.values())
                        .filter(read -> wanted.contains(read.bill().subject()))
                        .onItem()
                        .transformToUniAndConcatenate(this::store)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static Read newer(Read a, Read b) {
        return b.bill().revision() >= a.bill().revision() ? b : a;
    }

    private Uni<Void> refuse(Map.Entry<ConsumerRecord<String, byte[]>, String> bad) {
        return deadLetters.put(bad.getKey(), bad.getValue(), "It is not a bill of the party that it lies under.");
    }

    private Uni<Void> store(Read read) {
        return Patience.with(() -> mirror.put(
                        read.bill(), Instant.ofEpochMilli(read.record().timestamp())))
                .onFailure(Patience::hopeless)
                .recoverWithUni(failure -> deadLetters.put(
                        read.record(), DeadLetters.UNPROCESSABLE, "It could be read, but not be stored."));
    }
}
