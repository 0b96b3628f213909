package dev.probity.bench.ingest;

import dev.probity.bench.event.EventRing;
import dev.probity.bench.http.Load;
import dev.probity.bench.http.LoadOrder;
import dev.probity.bench.http.LoadReport;
import dev.probity.bench.stage.Bridge;
import dev.probity.bench.stage.Broker;
import dev.probity.bench.stage.Checkout;
import dev.probity.bench.stage.Child;
import dev.probity.bench.stage.Ports;
import dev.probity.bench.stage.Service;
import dev.probity.bench.stage.SignIn;
import dev.probity.bench.stage.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** All processes of the ingest bench, started once and kept warm through the run. */
final class IngestStage implements AutoCloseable {
    private static final int KEY_BYTES = 32;
    /** Records of the very first call of Kafka's benchmark, before its rate is known. */
    private static final double FIRST_RATE = 100_000;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final IngestOptions options;
    private final Path work;
    private final Path payloads;
    private final String kafka;
    private final Child broker;
    private final Topics topics;
    private final Child load;
    private @Nullable Child fresh;
    private @Nullable Child warm;
    private @Nullable Child emitter;
    private @Nullable Child bridge;
    private @Nullable Service service;
    private URI bridgeUrl = URI.create("");
    private String token = "";
    private final Map<Contender, Double> producerRates = new EnumMap<>(Contender.class);

    IngestStage(Checkout checkout, IngestOptions options, Path work) throws Exception {
        this.options = options;
        this.payloads = work.resolve("payloads.ndjson");
        writePayloads();
        int port = Ports.free();
        kafka = "127.0.0.1:" + port;
        broker = open(Child.start(
                "broker", work, Broker.jvmOptions(), "broker", "--port", "" + port, "--data", work + "/kafka"));
        broker.ask("up?", String.class);
        topics = open(new Topics(kafka));
        topics.create(checkout.topics());
        load = open(Child.start("load", work, Load.jvmOptions(), "load"));
        List<Contender> contenders = options.contenders();
        this.work = work;
        if (contenders.contains(Contender.BRIDGE)) {
            bridge = startBridge(work);
        }
        if (contenders.stream().anyMatch(Contender::needsService) || options.stream > 0) {
            service = startService(checkout, work);
        }
    }

    private Child startBridge(Path work) throws IOException {
        int port = Ports.free();
        bridgeUrl = URI.create("http://127.0.0.1:" + port + "/");
        Child child =
                open(Child.start("bridge", work, Bridge.jvmOptions(), "bridge", "--port", "" + port, "--kafka", kafka));
        child.ask("up?", String.class);
        return child;
    }

    private Service startService(Checkout checkout, Path work) throws IOException, InterruptedException, JoseException {
        SignIn signIn = open(new SignIn());
        token = signIn.senderToken();
        // more requests at once than its default lets in: one event a request needs many to fill batches
        Map<String, String> settings = Map.of(
                "PROBITY_INGEST_LIMITS_REQUESTS", Integer.toString(options.connections + options.streams),
                "KAFKA_BOOTSTRAP_SERVERS", kafka,
                "QUARKUS_OIDC_AUTH_SERVER_URL", signIn.url(),
                "PROBITY_INGEST_SEALING_PUBLIC_KEY",
                        EcJwkGenerator.generateJwk(EllipticCurves.P256)
                                .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY),
                "PROBITY_INGEST_DEAD_LETTER_KEY", Base64.getEncoder().encodeToString(new byte[KEY_BYTES]),
                "PROBITY_INGEST_ADDRESS_KEY", Base64.getEncoder().encodeToString(new byte[KEY_BYTES]));
        return open(Service.start(checkout.runner("ingest-service"), options.serviceJvmOptions(), settings, work));
    }

    private void writePayloads() throws IOException {
        var ring = new EventRing(0);
        var lines = new StringBuilder();
        for (int line = 0; line < EventRing.DISTINCT; line++) {
            ring.number(line, line);
            lines.append(ring.line(line)).append('\n');
        }
        Files.writeString(payloads, lines);
    }

    private <T extends AutoCloseable> T open(T process) {
        opened.push(process);
        return process;
    }

    /** Does what a contender needs before its turn begins. */
    void prepare(Contender contender) throws IOException {
        if (contender == Contender.PRODUCER) {
            fresh = startProducer("producer", "producer");
        } else if (contender == Contender.WARM_PRODUCER && warm == null) {
            warm = open(startProducer("warm-producer", "producer"));
        } else if (contender == Contender.EMITTER && emitter == null) {
            emitter = open(startProducer("emitter", "emitter"));
        }
    }

    /** Clears up after a contender's turn. */
    void dismiss(Contender contender) throws IOException {
        if (contender == Contender.PRODUCER && fresh != null) {
            fresh.close();
            fresh = null;
        }
    }

    private Child startProducer(String name, String command) throws IOException {
        Child child = Child.start(name, work, KafkaBenchmark.jvmOptions(), command);
        child.ask(new KafkaBenchmark.Order(kafka, payloads.toString(), 0), KafkaBenchmark.Total.class);
        return child;
    }

    private Child producer(Contender contender) {
        return started(
                switch (contender) {
                    case PRODUCER -> fresh;
                    case EMITTER -> emitter;
                    default -> warm;
                });
    }

    Topics topics() {
        return topics;
    }

    long brokerPid() {
        return broker.pid();
    }

    /** The process between sender and broker, if the contender has one. */
    @Nullable
    Long servicePid(Contender contender) {
        return switch (contender) {
            case PRODUCER, WARM_PRODUCER, EMITTER -> null;
            case NDJSON, GZIP, SINGLE -> service().pid();
            case BRIDGE -> started(bridge).pid();
        };
    }

    long senderPid(Contender contender) {
        return contender.isProducer() ? producer(contender).pid() : load.pid();
    }

    Service service() {
        return started(service);
    }

    private static <T> T started(@Nullable T process) {
        if (process == null) {
            throw new IllegalStateException("was not started, for --only leaves it out");
        }
        return process;
    }

    /** Lets a contender run for about so long. */
    Taken run(Contender contender, Duration turn) throws IOException {
        return switch (contender) {
            case PRODUCER, WARM_PRODUCER, EMITTER -> produce(contender, turn);
            case NDJSON -> stream(LoadOrder.Kind.NDJSON, turn);
            case GZIP -> stream(LoadOrder.Kind.NDJSON_GZIP, turn);
            case SINGLE -> single(events(), token, turn);
            case BRIDGE -> single(bridgeUrl, "", turn);
        };
    }

    private Taken produce(Contender contender, Duration turn) throws IOException {
        long records = Math.round(producerRates.getOrDefault(contender, FIRST_RATE) * turn.toMillis() / 1000);
        var order = new KafkaBenchmark.Order(kafka, payloads.toString(), records);
        KafkaBenchmark.Total total = producer(contender).ask(order, KafkaBenchmark.Total.class);
        producerRates.put(contender, total.recordsASecond());
        return new Taken(total.records(), total.records() / total.recordsASecond());
    }

    private Taken stream(LoadOrder.Kind kind, Duration turn) throws IOException {
        var order = new LoadOrder(kind, events(), token, turn.toMillis(), 0, options.streams);
        return taken(load.ask(order, LoadReport.class));
    }

    /** Sends one stream of so many bytes and tells how far it is. */
    Taken stream(long bytes, Duration atMost, LongConsumer sent) throws IOException {
        var order = new LoadOrder(LoadOrder.Kind.NDJSON, events(), token, atMost.toMillis(), bytes, 1);
        return taken(load.ask(order, LoadReport.class, sent));
    }

    private Taken taken(LoadReport report) throws IOException {
        StreamAnswer answer = StreamAnswer.read(report.answers());
        if (answer.accepted() != report.events()) {
            throw new IOException("of " + report.events() + " events sent ingest reports " + answer);
        }
        return new Taken(report.events(), report.millis() / 1000);
    }

    private Taken single(URI uri, String bearer, Duration turn) throws IOException {
        var order = new LoadOrder(LoadOrder.Kind.SINGLE, uri, bearer, turn.toMillis(), 0, options.connections);
        LoadReport report = load.ask(order, LoadReport.class);
        if (report.refusals() > 0) {
            throw new IOException(
                    report.refusals() + " of " + report.requests() + " requests refused: " + report.answers());
        }
        return new Taken(report.events(), report.millis() / 1000);
    }

    private URI events() {
        return service().url().resolve("/api/v1/events");
    }

    @Override
    public void close() throws Exception {
        dismiss(Contender.PRODUCER);
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
