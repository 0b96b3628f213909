package dev.probity.scoring.stream;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A real broker for a test, and a place for state that no other test knows. */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {
    private static volatile KafkaBroker broker;
    private static volatile TokenIssuer issuer;
    private static volatile int port;

    /** Where the service listens. */
    public static int port() {
        return port;
    }

    /** The broker of the test that runs. */
    public static KafkaBroker broker() {
        return broker;
    }

    /** Signs tokens for the test that runs. */
    public static TokenIssuer issuer() {
        return issuer;
    }

    @Override
    public Map<String, String> start() {
        broker = KafkaBroker.start();
        issuer = TokenIssuer.start();
        port = KafkaBroker.freePort();
        var settings = new HashMap<String, String>();
        settings.put("kafka.bootstrap.servers", broker.bootstrapServers());
        settings.put("quarkus.oidc.auth-server-url", issuer.issuer());
        settings.put("quarkus.http.test-port", String.valueOf(port));
        settings.put("quarkus.kafka-streams.application-server", "127.0.0.1:" + port);
        settings.put("probity.scoring.state-dir", "target/scoring-state/" + UUID.randomUUID());
        settings.put("probity.scoring.alerts.idle", "PT2S");
        // a few look-ups without a ticket are enough to be seen
        settings.put("probity.scoring.bets.seldom", "0.8");
        settings.put("probity.scoring.bets.with-merchants", "1");
        settings.put("probity.scoring.sites.SZX", "Asia/Shanghai");
        return settings;
    }

    @Override
    public void stop() {
        issuer.close();
        broker.close();
    }
}
