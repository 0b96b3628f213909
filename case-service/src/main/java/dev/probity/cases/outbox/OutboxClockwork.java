package dev.probity.cases.outbox;

import dev.probity.cases.CaseConfig;
import dev.probity.cases.http.Cause;
import dev.probity.cases.live.Bell;
import dev.probity.cases.wall.OwnContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Runs this replica's relay when something was put in, and now and then in case the call was missed. */
@ApplicationScoped
public class OutboxClockwork {
    private static final Logger LOG = Logger.getLogger(OutboxClockwork.class);

    /** Kafka's brokers come back, and wait for nobody. */
    private static final Retries UNTIL_THEY_ARE_BACK = new Retries(Duration.ofSeconds(2), Duration.ofSeconds(2), 0);

    /** So does ingest. */
    private static final Retries UNTIL_IT_IS_BACK = new Retries(Duration.ofSeconds(2), Duration.ofMinutes(1), 0);

    private final OutboxRelay topics;
    private final OutboxRelay webhooks;
    private final OutboxRelay events;
    private final OutboxStore store;
    private final Clock clock;
    private final CaseConfig config;
    private final Vertx vertx;
    private final AtomicLong backlog = new AtomicLong();

    OutboxClockwork(
            OutboxStore store,
            KafkaCarrier kafka,
            WebhookCarrier endpoints,
            IngestCarrier ingest,
            Clock clock,
            CaseConfig config,
            MeterRegistry meters,
            Vertx vertx) {
        var owner = UUID.randomUUID().toString();
        var hooks = config.enforcement().webhookRetries();
        this.topics = new OutboxRelay(
                store,
                new OutboxRelay.Way(Route.KAFKA, kafka, UNTIL_THEY_ARE_BACK),
                clock,
                config.outbox(),
                owner,
                meters);
        this.webhooks = new OutboxRelay(
                store,
                new OutboxRelay.Way(
                        Route.WEBHOOK, endpoints, new Retries(hooks.firstPause(), hooks.longestPause(), hooks.tries())),
                clock,
                config.outbox(),
                owner,
                meters);
        this.events = new OutboxRelay(
                store,
                new OutboxRelay.Way(Route.INGEST, ingest, UNTIL_IT_IS_BACK),
                clock,
                config.outbox(),
                owner,
                meters);
        this.store = store;
        this.clock = clock;
        this.config = config;
        this.vertx = vertx;
        meters.gauge("probity.case.outbox.backlog", backlog, AtomicLong::doubleValue);
    }

    void called(@Observes Bell bell) {
        if (bell.channel().equals(Outbox.CHANNEL)) {
            run(topics);
            run(webhooks);
            run(events);
        }
    }

    @Scheduled(
            every = "${probity.case.outbox.every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        run(webhooks);
        run(events);
        return topics.run()
                .chain(store::backlog)
                .invoke(backlog::set)
                .replaceWithVoid()
                .onFailure()
                .invoke(OutboxClockwork::failed)
                .onFailure()
                .recoverWithNull();
    }

    @Scheduled(
            every = "1h",
            delayed = "7m",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> forget() {
        return store.forget(clock.instant().minus(config.outbox().kept()));
    }

    /** Each in a context of its own: an endpoint that takes its time keeps no topic waiting. */
    private void run(OutboxRelay relay) {
        OwnContext.run(vertx, () -> relay.run().subscribe().with(done -> {}, OutboxClockwork::failed));
    }

    private static void failed(Throwable failure) {
        LOG.warnf("outbox could not be looked into %s", Cause.of(failure));
    }
}
