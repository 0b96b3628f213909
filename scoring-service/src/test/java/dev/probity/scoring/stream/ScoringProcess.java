package dev.probity.scoring.stream;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged service in a process of its own. */
final class ScoringProcess implements AutoCloseable {
    private static final Path RUNNER = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration STARTS_WITHIN = Duration.ofSeconds(120);

    private final String name;
    private final KafkaBroker broker;
    private final TokenIssuer issuer;
    private final Path state;
    private final int port = KafkaBroker.freePort();
    private Process process;

    private ScoringProcess(String name, KafkaBroker broker, TokenIssuer issuer, Path state) {
        this.name = name;
        this.broker = broker;
        this.issuer = issuer;
        this.state = state;
        this.process = launch();
    }

    static ScoringProcess start(String name, KafkaBroker broker, TokenIssuer issuer, Path state) {
        return new ScoringProcess(name, broker, issuer, state);
    }

    private Process launch() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                RUNNER.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer.issuer());
        environment.put("QUARKUS_KAFKA_STREAMS_APPLICATION_SERVER", "127.0.0.1:" + port);
        environment.put("PROBITY_SCORING_INSTANCE", name);
        environment.put("PROBITY_SCORING_STATE_DIR", state.toString());
        environment.put("PROBITY_SCORING_ALERTS_IDLE", "PT2S");
        try {
            Files.createDirectories(log().getParent());
            return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path log() {
        return Path.of("target/scoring-processes", name + ".log");
    }

    ScoringProcess awaitReady() {
        await().atMost(STARTS_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() ->
                        RestAssured.given().port(port).get("/q/health/ready").statusCode() == 200);
        return this;
    }

    RequestSpecification asked() {
        return RestAssured.given().port(port).auth().oauth2(issuer.token("service"));
    }

    /** What a path answers with status 200. */
    String answer(String path) {
        return asked().get(path).then().statusCode(200).extract().asString();
    }

    /** As a power cut would. */
    void kill() {
        end(process.destroyForcibly());
    }

    /** As an orderly shutdown does. */
    void stop() {
        process.destroy();
        end(process);
    }

    void startAgain() {
        process = launch();
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
