package dev.probity.bench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.bench.report.Progress;
import dev.probity.bench.stage.Broker;
import dev.probity.bench.stage.Checkout;
import dev.probity.bench.stage.Child;
import dev.probity.bench.stage.Ports;
import dev.probity.bench.stage.Service;
import dev.probity.bench.stage.SignIn;
import dev.probity.bench.stage.Topics;
import dev.probity.local.database.Database;
import dev.probity.local.process.Guardian;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Broker, PostgreSQL and the packaged case-service, filled and kept warm through the run. */
final class CaseStage implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PASSWORD = "bench";
    private static final String ALERTS = "probity.alerts";
    private static final int LINES_EACH = 5;
    private static final long PATIENCE_MILLIS = 600_000;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final Checkout checkout;
    private final Path work;
    private final int people;
    private final int each;
    private final int port = Ports.free();
    private final String kafka;
    private final SignIn signIn;
    private final Service service;

    CaseStage(Checkout checkout, Path work, List<String> jvm, int people, int each) throws Exception {
        this.checkout = checkout;
        this.work = work;
        this.people = people;
        this.each = each;
        int broker = Ports.free();
        kafka = "127.0.0.1:" + broker;
        open(Child.start(
                        "broker",
                        work,
                        Broker.jvmOptions(),
                        "broker",
                        "--port",
                        "" + broker,
                        "--data",
                        work + "/kafka"))
                .ask("up?", String.class);
        try (var topics = new Topics(kafka)) {
            topics.create(checkout.topics());
        }
        database();
        signIn = open(new SignIn());
        signIn.takesAnythingAt("/api/v1/events");
        service = open(Service.start(checkout.runner("case-service"), jvm, settings(), work));
    }

    private void database() throws IOException {
        Files.createDirectories(work.resolve("marks"));
        var guardian = open(Guardian.start());
        var database = Database.start(
                new Database.Place(
                        checkout.out().resolve("postgres-programs"),
                        work.resolve("postgres"),
                        work.resolve("postgres.log"),
                        work.resolve("marks/postgres.pid"),
                        port,
                        PASSWORD),
                guardian);
        opened.push(database::stop);
        database.prepare(
                "probity", new Database.Role("probity_owner", PASSWORD), new Database.Role("probity_app", PASSWORD));
    }

    private Map<String, String> settings() {
        var address = "127.0.0.1:%d/probity".formatted(port);
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka,
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                signIn.url(),
                "QUARKUS_OIDC_CREDENTIALS_SECRET",
                "a-secret-of-the-bench-of-32-characters",
                "PROBITY_CASE_WATCH_INGEST_URL",
                signIn.url(),
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                "postgresql://" + address,
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://" + address,
                "QUARKUS_DATASOURCE_PASSWORD",
                PASSWORD,
                "QUARKUS_FLYWAY_PASSWORD",
                PASSWORD,
                "PROBITY_CASE_RECORD_SIGNING_KEY",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}");
    }

    /** Fills the database: alerts open cases that people then have, and closed cases of others lie beside them. */
    void fill(int cases, Progress progress) throws Exception {
        sendAlerts();
        try (var connection = connect()) {
            awaitCases(connection);
            progress.say("%,d alerts have opened their cases", people * each);
            execute(
                    connection,
                    PgBench.text("fill.sql").replace("{cases}", "" + cases).replace("{lines}", "" + LINES_EACH));
            progress.say("%,d closed cases and %,d lines lie beside them", cases, (long) cases * LINES_EACH);
            for (var statement :
                    PgBench.text("own.sql").replace("{people}", "" + people).split(";\n")) {
                execute(connection, statement);
            }
        }
        progress.say("each of %d people has %d cases", people, each);
    }

    private void sendAlerts() throws IOException {
        var sample = JSON.readTree(checkout.root()
                .resolve("scoring-service/contracts/samples/valid/alert-open.json")
                .toFile());
        Map<String, Object> config = Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", "5");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            for (int i = 0; i < people * each; i++) {
                var alert = alert(sample, i);
                producer.send(new ProducerRecord<>(ALERTS, alert.path("subject").asText(), alert.toString()));
            }
        }
    }

    /** The contract's sample about somebody else, with merchants of their own, so that each opens a case. */
    private static JsonNode alert(JsonNode sample, int number) throws IOException {
        var text = sample.toString()
                .replace("staff:S-1042", "staff:A-" + number)
                .replace("merchant:M-204", "merchant:A-" + number)
                .replace("merchant:M-731", "merchant:B-" + number);
        var alert = (ObjectNode) JSON.readTree(text);
        alert.put(
                "alertId",
                UUID.nameUUIDFromBytes(("alert" + number).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString());
        return alert;
    }

    private void awaitCases(Connection connection) throws SQLException, InterruptedException {
        long deadline = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (count(connection) < (long) people * each) {
            if (System.currentTimeMillis() > deadline) {
                throw new IllegalStateException("only %d of %d alerts opened a case; see the service's log in %s"
                        .formatted(count(connection), people * each, work));
            }
            Thread.sleep(500);
        }
    }

    private static long count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from case_file where state = 'OPEN'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The people, each with a token and their cases. */
    List<CaseLoad.Person> people() throws Exception {
        Map<String, List<UUID>> cases = new HashMap<>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select user_id, id from own")) {
            while (rows.next()) {
                cases.computeIfAbsent(rows.getString(1), user -> new ArrayList<>())
                        .add(rows.getObject(2, UUID.class));
            }
        }
        List<CaseLoad.Person> people = new ArrayList<>();
        for (int i = 0; i < this.people; i++) {
            people.add(new CaseLoad.Person(
                    signIn.workerToken("bench" + i, "W-" + i, "investigator"),
                    cases.getOrDefault("bench" + i, List.of())));
        }
        return people;
    }

    /** As many, each with a five-hundredth of the closed cases. */
    List<CaseLoad.Person> veterans() throws Exception {
        List<CaseLoad.Person> veterans = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            veterans.add(
                    new CaseLoad.Person(signIn.workerToken("w" + i, "W-" + (people + i), "investigator"), List.of()));
        }
        return veterans;
    }

    /** Somebody of each role, and ids for the paths. */
    DoorWalk doors() throws Exception {
        var somebody = people().getFirst();
        var known = new TreeMap<String, String>();
        var id = somebody.cases().getFirst();
        known.put("cases/{id}", id.toString());
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id, subject_id from alert where case_id = '%s' limit 1".formatted(id))) {
            rows.next();
            known.put("alerts/{id}", rows.getString(1));
            known.put("subjects/{id}", rows.getString(2));
        }
        var tokens = new TreeMap<String, String>();
        tokens.put("investigator", somebody.token());
        tokens.put("investigator with 2,000 cases", veterans().getFirst().token());
        int staff = 2 * people;
        for (var role : List.of("approver", "auditor", "privacy-officer", "detection-engineer")) {
            tokens.put(role, signIn.workerToken(role, "W-" + staff++, role));
        }
        return new DoorWalk(service.url(), known, tokens);
    }

    Service service() {
        return service;
    }

    PgBench pgbench() {
        return new PgBench(work, port, PASSWORD, people, each);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/probity".formatted(port), "postgres", PASSWORD);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private <T extends AutoCloseable> T open(T process) {
        opened.push(process);
        return process;
    }

    @Override
    public void close() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
