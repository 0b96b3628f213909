package dev.probity.scoring.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.function.Predicate;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Alive while the engine has not given up; started and ready once it runs with its state restored. */
@ApplicationScoped
class StreamsHealth {
    private final KafkaStreams streams;

    StreamsHealth(KafkaStreams streams) {
        this.streams = streams;
    }

    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck alive() {
        return () -> check("stream alive", StreamsHealth::lives);
    }

    @Produces
    @Startup
    @ApplicationScoped
    HealthCheck started() {
        return () -> check("stream started", StreamsHealth::runs);
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck ready() {
        return () -> check("stream running and restored", StreamsHealth::runs);
    }

    static boolean lives(KafkaStreams.State state) {
        return switch (state) {
            case CREATED, REBALANCING, RUNNING -> true;
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> false;
        };
    }

    static boolean runs(KafkaStreams.State state) {
        return state == KafkaStreams.State.RUNNING;
    }

    private HealthCheckResponse check(String name, Predicate<KafkaStreams.State> good) {
        var state = streams.state();
        return HealthCheckResponse.named(name)
                .status(good.test(state))
                .withData("state", state.name())
                .build();
    }
}
