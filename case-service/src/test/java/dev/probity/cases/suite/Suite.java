package dev.probity.cases.suite;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Starts what case-service needs once for all tests of a run. */
public final class Suite implements QuarkusTestResourceLifecycleManager {
    private static TestBroker broker;
    private static TestDatabase database;
    private static TestOidc oidc;
    private static TestScoring scoring;
    private static TestIngest ingest;

    public static TestBroker broker() {
        return broker;
    }

    public static TestDatabase database() {
        return database;
    }

    public static TestOidc oidc() {
        return oidc;
    }

    public static TestScoring scoring() {
        return scoring;
    }

    public static TestIngest ingest() {
        return ingest;
    }

    @Override
    public Map<String, String> start() {
        if (broker == null) {
            broker = TestBroker.start();
            database = TestDatabase.start();
        }
        others();
        return config(broker, database);
    }

    /** Settings of a service that has that broker and that database, beside what all others have. */
    static Map<String, String> alone(TestBroker broker, TestDatabase database) {
        others();
        return config(broker, database);
    }

    private static Map<String, String> config(TestBroker broker, TestDatabase database) {
        var config = new HashMap<String, String>();
        config.put("kafka.bootstrap.servers", broker.address());
        config.put("quarkus.datasource.reactive.url", "postgresql://127.0.0.1:%d/probity".formatted(database.port()));
        config.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:%d/probity".formatted(database.port()));
        config.put("quarkus.datasource.password", "app");
        config.put("quarkus.flyway.password", "owner");
        config.put("quarkus.oidc.auth-server-url", oidc.issuer());
        config.put("quarkus.oidc.credentials.secret", "a-secret-for-tests-of-32-characters");
        config.put("probity.case.scoring-url", scoring.url());
        config.put("probity.case.watch.ingest-url", ingest.url());
        config.put("probity.case.investigators", "investigator,investigator2");
        config.put("probity.case.sealing-private-key", SealingKeys.privateKey());
        config.put("probity.case.earlier-sealing-private-keys[0]", SealingKeys.earlierPrivateKey());
        config.put("probity.case.wall.outsiders", "outsider");
        config.put("probity.case.enforcement.hourly-cap", "1000");
        config.put("probity.case.clocks.every", "1s");
        config.put("probity.case.rate.per-second", "1000");
        config.put("probity.case.rate.burst", "10000");
        config.put(
                "probity.case.record.signing-key",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}");
        return config;
    }

    private static void others() {
        if (oidc == null) {
            oidc = TestOidc.start();
            scoring = TestScoring.start();
            ingest = TestIngest.start();
        }
    }

    @Override
    public void stop() {
        // Lives as long as the JVM: other test classes of the same run use it too.
    }
}
