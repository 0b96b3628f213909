package dev.probity.ingest.publish;

import dev.probity.ingest.schema.EventSchemas;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when Kafka answers and every topic that events go to is there: else an accepted event would have nowhere to go. */
@Readiness
@ApplicationScoped
public class KafkaReady implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Admin admin;
    private final List<String> topics;

    public KafkaReady(@Identifier("default-kafka-broker") Map<String, Object> kafka, EventSchemas schemas) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "ingest-service-health");
        this.admin = Admin.create(settings);
        this.topics = new ArrayList<>(schemas.topics());
        this.topics.add(EventPublisher.DEAD_LETTERS);
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("Kafka topics");
        try {
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((topic, description) ->
                            response.withData(topic, description.partitions().size()));
            return response.up().build();
        } catch (ExecutionException e) {
            return response.down()
                    .withData("reason", String.valueOf(e.getCause()))
                    .build();
        } catch (TimeoutException e) {
            return response.down()
                    .withData("reason", "no answer within " + PATIENCE)
                    .build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return response.down().withData("reason", "interrupted").build();
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}
