package dev.probity.bench.ingest;

import dev.probity.bench.stage.Bridge;
import dev.probity.bench.stage.Orders;
import dev.probity.bench.stage.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * What {@link KafkaBenchmark} does, through reactive messaging: the same records with the same settings of the same producer, each given to an emitter as a
 * message and counted when it is acknowledged. Reactive messaging stands in a container of its own (Weld), for the bench is no Quarkus application; emitter,
 * channel and connector are those of Quarkus.
 */
@Command(name = "emitter", hidden = true)
public final class EmitterBenchmark implements Callable<Integer> {
    private static final String CHANNEL = "mp.messaging.outgoing." + Topics.BENCH + ".";
    /** Messages not yet acknowledged: about as many as the producer's own buffer of 32 MB holds. */
    private static final int IN_FLIGHT = 60_000;

    private static final double NANOS = 1e9;

    private @Nullable SeContainer container;

    /** The channel's way in. */
    @ApplicationScoped
    static class Outlet {
        @Inject
        @Channel(Topics.BENCH)
        @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
        Emitter<byte[]> emitter;

        void send(Message<byte[]> message) {
            emitter.send(message);
        }
    }

    /** One turn's messages on their way: no more than may be in flight, and the first failure. */
    private static final class Flight {
        private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

        private final Semaphore room = new Semaphore(IN_FLIGHT);
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Message<byte[]> message(byte[] payload) throws InterruptedException {
            room.acquire();
            return Message.of(payload, this::landed, this::failed);
        }

        private CompletionStage<Void> landed() {
            room.release();
            return DONE;
        }

        private CompletionStage<Void> failed(Throwable reason) {
            failure.compareAndSet(null, reason);
            return landed();
        }

        void awaitAll() throws InterruptedException, IOException {
            room.acquire(IN_FLIGHT);
            var reason = failure.get();
            if (reason != null) {
                throw new IOException("a message was not acknowledged", reason);
            }
        }
    }

    @Override
    public Integer call() throws IOException {
        Orders.open().serve(KafkaBenchmark.Order.class, (order, progress) -> run(order));
        return 0;
    }

    private KafkaBenchmark.Total run(KafkaBenchmark.Order order) throws IOException, InterruptedException {
        var outlet = outlet(order.kafka());
        List<byte[]> payloads = Files.readAllLines(Path.of(order.payloads())).stream()
                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                .toList();
        var draw = new Random(0);
        var flight = new Flight();
        long began = System.nanoTime();
        for (long sent = 0; sent < order.records(); sent++) {
            outlet.send(flight.message(payloads.get(draw.nextInt(payloads.size()))));
        }
        flight.awaitAll();
        return new KafkaBenchmark.Total(order.records(), order.records() * NANOS / (System.nanoTime() - began));
    }

    private Outlet outlet(String kafka) {
        if (container == null) {
            System.setProperty(CHANNEL + "connector", "smallrye-kafka");
            System.setProperty(
                    CHANNEL + "value.serializer", "org.apache.kafka.common.serialization.ByteArraySerializer");
            // the bound is the flight's: with the connector's own, of 1,024, batches stay small
            System.setProperty(CHANNEL + "max-inflight-messages", "0");
            System.setProperty(CHANNEL + "waitForWriteCompletion", "false");
            Bridge.producerSettings(kafka).forEach((name, value) -> System.setProperty(CHANNEL + name, value));
            // made before the container, whose own threads only look for it
            ConfigProvider.getConfig();
            container = SeContainerInitializer.newInstance()
                    .addBeanClasses(Outlet.class)
                    .initialize();
        }
        return container.select(Outlet.class).get();
    }
}
