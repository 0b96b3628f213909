package dev.probity.ingest.publish;

import dev.probity.ingest.schema.EventSchemas;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every topic that events go to is there: else an accepted event would have nowhere to go. */
@Readiness
@ApplicationScoped
public class KafkaReady implements HealthCheck {
    private final EventPublisher publisher;
    private final EventSchemas schemas;

    public KafkaReady(EventPublisher publisher, EventSchemas schemas) {
        this.publisher = publisher;
        this.schemas = schemas;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("kafka topics");
        try {
            schemas.topics().forEach(topic -> response.withData(topic, publisher.partitionsOf(topic)));
            response.withData(EventPublisher.DEAD_LETTERS, publisher.partitionsOf(EventPublisher.DEAD_LETTERS));
            return response.up().build();
        } catch (KafkaException e) {
            return response.down()
                    .withData("reason", e.getClass().getSimpleName())
                    .build();
        }
    }
}
