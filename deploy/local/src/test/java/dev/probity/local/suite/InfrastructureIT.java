package dev.probity.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.local.Trouble;
import dev.probity.local.progress.Lines;
import dev.probity.local.progress.Marks;
import dev.probity.local.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Broker, database and OpenID provider for real; started once, since the provider takes its time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InfrastructureIT {
    @TempDir
    static Path folder;

    private static SuiteOptions options;
    private static Suite suite;

    @BeforeAll
    static void startTheInfrastructure() {
        options = SuiteOptions.inFolder(folder.resolve("data"))
                .onPorts(Ports.free())
                .infrastructureOnly()
                .alreadyBuilt();
        suite = Suite.start(options);
    }

    @AfterAll
    static void stopTheInfrastructure() {
        suite.close();
    }

    @Test
    @Order(1)
    void theBrokerHasTheListedTopicsAndMakesNoOthers() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", suite.addresses().kafka()))) {
            var topics = admin.describeTopics(List.of("probity.activity", "probity.bets"))
                    .allTopicNames()
                    .get();

            assertThat(topics.get("probity.activity").partitions()).hasSize(4);
            assertThat(topics.get("probity.bets").partitions()).hasSize(1);
        }
    }

    @Test
    @Order(1)
    void theServicesRoleOwnsNothingAndCannotMakeTables() throws SQLException {
        try (Connection app = connect("probity_app", secrets().databaseApp())) {
            assertThatThrownBy(() -> app.createStatement().execute("create table mine (id int)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            var role = app.createStatement()
                    .executeQuery("select rolsuper or rolbypassrls from pg_roles where rolname = current_user");
            assertThat(role.next()).isTrue();
            assertThat(role.getBoolean(1)).isFalse();
        }
    }

    @Test
    @Order(1)
    void aTokenCarriesRoleAudiencesAndSources() throws IOException {
        JsonNode claims = claims(suite.token("integrator"));

        assertThat(claims.path("iss").asText())
                .isEqualTo(suite.addresses().issuer().toString());
        assertThat(claims.path("aud").toString()).contains("probity-ingest", "probity-scoring", "probity-case");
        assertThat(claims.path("staff_id").asText()).isEqualTo("integrator");
        assertThat(claims.at("/realm_access/roles").toString()).isEqualTo("[\"integrator\"]");
        assertThat(claims.path("probity_place").asText()).isEqualTo("local");
        assertThat(claims.path("probity_sources").toString()).isEqualTo("[\"*\"]");
        assertThat(claims(suite.token("auditor")).has("probity_sources")).isFalse();
    }

    @Test
    @Order(1)
    void anUnknownSignInIsToldWithTheKnownOnes() {
        assertThatThrownBy(() -> suite.token("nobody"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("investigator2");
    }

    @Test
    @Order(1)
    void aSecondSuiteOnTheSameFolderIsRefusedInWords() {
        assertThatThrownBy(() -> Suite.start(options))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("already runs");
    }

    @Test
    @Order(1)
    void aSecondSuiteOnTheSamePortsIsRefusedInWords() {
        SuiteOptions elsewhere = SuiteOptions.inFolder(folder.resolve("other"))
                .onPorts(options.ports())
                .infrastructureOnly()
                .alreadyBuilt();

        assertThatThrownBy(() -> Suite.start(elsewhere))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("are taken");
    }

    @Test
    @Order(1)
    void itsReportNamesWhatRuns() {
        SuiteReport report = SuiteReport.of(suite.data());

        assertThat(report.isReady()).isTrue();
        assertThat(report.lines())
                .filteredOn(SuiteReport.Line::ready)
                .extracting(SuiteReport.Line::name)
                .containsExactly("oidc", "kafka", "postgres");
    }

    @Test
    @Order(2)
    void dataSurvivesARestart() throws SQLException, ExecutionException, InterruptedException {
        try (Connection owner = connect("probity_owner", secrets().databaseOwner())) {
            owner.createStatement().execute("create table kept (word text)");
            owner.createStatement().execute("insert into kept values ('still here')");
        }
        send("a record");
        String before = claimsSubject();

        suite.close();
        assertThat(SuiteReport.of(suite.data()).isRunning()).isFalse();
        suite = Suite.start(options);

        try (Connection owner = connect("probity_owner", secrets().databaseOwner())) {
            var rows = owner.createStatement().executeQuery("select word from kept");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("still here");
        }
        assertThat(records()).isEqualTo(1);
        assertThat(claimsSubject()).isEqualTo(before);
    }

    @Test
    @Order(3)
    void aBrokerThatWasKilledStartsAgainWithItsRecords() throws ExecutionException, InterruptedException {
        suite.member("kafka").kill();
        assertThat(suite.member("kafka").isAlive()).isFalse();

        suite.member("kafka").start();

        assertThat(records()).isEqualTo(1);
    }

    /** Somebody reads as scoring-service does, and is never done with what the broker holds. */
    @Test
    @Order(4)
    void whoStopsTheSuiteWhileTheStoryIsBeingScoredIsNotToldThatAllIsScored() {
        var said = new ByteArrayOutputStream();
        try (var scoring = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        suite.addresses().kafka(),
                        "group.id",
                        "probity-scoring",
                        "enable.auto.commit",
                        false),
                new StringDeserializer(),
                new StringDeserializer())) {
            scoring.subscribe(List.of("probity.bets"));
            await().until(() -> {
                scoring.poll(Duration.ofMillis(100));
                return !scoring.assignment().isEmpty();
            });

            var waiting = CompletableFuture.runAsync(() -> CatchUp.await(suite, impatient(said)));
            await().untilAsserted(() -> assertThat(said.toString()).contains("Scoring the story: 1 record waits"));
            suite.close();

            assertThatThrownBy(waiting::get)
                    .hasCauseInstanceOf(Trouble.class)
                    .hasMessageContaining("stopped while the story was being scored");
        }
        assertThat(said.toString())
                .containsPattern("\\n {2}x Scoring the story {2}\\(.+\\)\\n$")
                .doesNotContain("all scored", "goes on by itself");
    }

    /** Finds every stage long, and says all that it does. */
    private static Progress impatient(ByteArrayOutputStream said) {
        var now = new AtomicReference<>(Instant.EPOCH);
        return new Lines(
                new PrintStream(said, true), Marks.ASCII, () -> now.updateAndGet(time -> time.plusSeconds(60)));
    }

    private static String claimsSubject() {
        try {
            return claims(suite.token("investigator")).path("sub").asText();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void send(String word) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", suite.addresses().kafka()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("probity.bets", "purpose", word)).get();
        }
    }

    private static long records() throws ExecutionException, InterruptedException {
        var partition = new TopicPartition("probity.bets", 0);
        try (Admin admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", suite.addresses().kafka()))) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    private static Secrets secrets() {
        return Secrets.of(suite.data());
    }

    private static Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection(suite.addresses().postgres(), role, password);
    }

    private static JsonNode claims(String token) throws IOException {
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new JsonMapper().readTree(new String(claims, StandardCharsets.UTF_8));
    }
}
