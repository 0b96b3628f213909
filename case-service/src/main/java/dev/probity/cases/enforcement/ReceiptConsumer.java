package dev.probity.cases.enforcement;

import dev.probity.cases.deadletter.DeadLetters;
import dev.probity.cases.deadletter.Patience;
import dev.probity.cases.scoring.ScoringJson;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes receipts from their topic; what can't be understood, and what answers no order, is put aside. */
@ApplicationScoped
public class ReceiptConsumer {
    private final Receipts receipts;
    private final DeadLetters deadLetters;

    ReceiptConsumer(Receipts receipts, DeadLetters deadLetters) {
        this.receipts = receipts;
        this.deadLetters = deadLetters;
    }

    @Incoming("receipts")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        ReceivedReceipt receipt;
        try {
            receipt = ScoringJson.read(record.value(), ReceivedReceipt.class);
        } catch (IllegalArgumentException e) {
            return deadLetters.put(record, DeadLetters.UNREADABLE, String.valueOf(e.getMessage()));
        }
        return Patience.with(() -> receipts.take(receipt, record.key()))
                .chain(taken -> aside(record, taken))
                .onFailure(Patience::hopeless)
                .recoverWithUni(failure ->
                        deadLetters.put(record, DeadLetters.UNPROCESSABLE, "It could be read, but not be stored."));
    }

    private Uni<Void> aside(ConsumerRecord<String, byte[]> record, Receipts.Taken taken) {
        return switch (taken) {
            case NEW, REPEATED -> Uni.createFrom().voidItem();
            case UNKNOWN -> deadLetters.put(record, DeadLetters.UNKNOWN, "No such order was sent.");
            case MISPLACED -> deadLetters.put(record, DeadLetters.MISPLACED, "The key is not the order's target.");
        };
    }
}
