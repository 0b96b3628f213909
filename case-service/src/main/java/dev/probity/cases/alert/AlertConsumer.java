package dev.probity.cases.alert;

import dev.probity.cases.deadletter.DeadLetters;
import dev.probity.cases.deadletter.Patience;
import dev.probity.cases.scoring.ReceivedAlert;
import dev.probity.cases.scoring.ScoringJson;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes alerts from the topic: each once, whatever is redelivered; what can't be understood is put aside and the next one taken. */
@ApplicationScoped
public class AlertConsumer {
    private final AlertIntake intake;
    private final DeadLetters deadLetters;
    private final Counter taken;
    private final Counter repeated;

    AlertConsumer(AlertIntake intake, DeadLetters deadLetters, MeterRegistry meters) {
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.taken = meters.counter("probity.case.alerts.consumed", "result", "taken");
        this.repeated = meters.counter("probity.case.alerts.consumed", "result", "repeated");
    }

    @Incoming("alerts")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        ReceivedAlert alert;
        try {
            alert = ScoringJson.read(record.value(), ReceivedAlert.class);
        } catch (IllegalArgumentException e) {
            return deadLetters.put(record, DeadLetters.UNREADABLE, String.valueOf(e.getMessage()));
        }
        if (!alert.subject().equals(record.key())) {
            return deadLetters.put(record, DeadLetters.MISPLACED, "The key is not the alert's subject.");
        }
        return Patience.with(() -> intake.take(alert, Instant.ofEpochMilli(record.timestamp())))
                .invoke(isNew -> (isNew ? taken : repeated).increment())
                .replaceWithVoid()
                .onFailure(Patience::hopeless)
                .recoverWithUni(failure ->
                        deadLetters.put(record, DeadLetters.UNPROCESSABLE, "It could be read, but not be stored."));
    }
}
