package dev.probity.cases.alert;

import static dev.probity.cases.suite.Calls.as;
import static org.awaitility.Awaitility.await;

import dev.probity.cases.suite.Topics;
import io.restassured.path.json.JsonPath;
import java.time.Duration;

/** How alerts reach the service, and what it says of them. */
public final class AlertWays {
    /** Longest wait for something that is on its way; generous, because machines are shared. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private AlertWays() {}

    /** Sends it and waits until it is in. */
    public static AlertFixtures arrived(AlertFixtures alert) {
        sent(alert);
        await().atMost(PATIENCE).until(() -> {
            var answer = as("investigator").get("/api/v1/alerts/" + alert.id());
            return answer.statusCode() == 200
                    && answer.jsonPath().getFloat("alert.totalDecibans") == (float) alert.total();
        });
        return alert;
    }

    public static void sent(AlertFixtures alert) {
        Topics.send("probity.alerts", alert.subject(), alert.json());
    }

    public static JsonPath read(AlertFixtures alert) {
        return as("investigator")
                .get("/api/v1/alerts/" + alert.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until everything that was sent to the topic before is taken in: a later alert on each partition is. */
    public static void allTaken() {
        for (var i = 0; i < 6; i++) {
            arrived(AlertFixtures.anAlertBelowTheLine());
        }
    }
}
