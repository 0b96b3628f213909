package dev.probity.bench.stage;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The floor for one event a request: a body comes in, goes to Kafka unread with acks=all, and is answered with 204. No
 * sign-in, no check, no key.
 */
@Command(name = "bridge", hidden = true)
public final class Bridge implements Callable<Integer> {
    @Option(names = "--port", required = true)
    private int port;

    @Option(names = "--kafka", required = true)
    private String kafka = "";

    /** Its heap: what the service gets too. */
    public static List<String> jvmOptions() {
        return List.of("-Xmx512m");
    }

    /** How every contender writes to Kafka, apart from serializers. */
    public static Map<String, String> producerSettings(String kafka) {
        return Map.of(
                "bootstrap.servers", kafka,
                "acks", "all",
                "compression.type", "lz4",
                "batch.size", "65536");
    }

    @Override
    public Integer call() throws Exception {
        Orders orders = Orders.open();
        var producer = new KafkaProducer<byte[], byte[]>(
                Map.copyOf(producerSettings(kafka)), new ByteArraySerializer(), new ByteArraySerializer());
        int cores = Runtime.getRuntime().availableProcessors();
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(cores));
        vertx.deployVerticle(() -> new Door(producer, port), new DeploymentOptions().setInstances(cores))
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        orders.serve(String.class, (order, progress) -> order);
        return 0;
    }

    private static final class Door extends AbstractVerticle {
        private final KafkaProducer<byte[], byte[]> producer;
        private final int port;

        Door(KafkaProducer<byte[], byte[]> producer, int port) {
            this.producer = producer;
            this.port = port;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer()
                    .requestHandler(request -> request.bodyHandler(body -> publish(request, body)))
                    .listen(port, "127.0.0.1")
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void publish(HttpServerRequest request, Buffer body) {
            Context own = context;
            producer.send(
                    new ProducerRecord<>(Topics.BENCH, body.getBytes()),
                    (at, failure) -> own.runOnContext(go -> request.response()
                            .setStatusCode(failure == null ? 204 : 503)
                            .end()));
        }
    }
}
