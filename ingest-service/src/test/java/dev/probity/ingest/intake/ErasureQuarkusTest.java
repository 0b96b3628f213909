package dev.probity.ingest.intake;

import static dev.probity.ingest.EventFixtures.LINES;
import static dev.probity.ingest.EventFixtures.as;
import static dev.probity.ingest.EventFixtures.sample;
import static dev.probity.ingest.EventFixtures.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import dev.probity.ingest.TopicReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whoever sends profiles has a name forgotten by an event like any other; what stands on the topic is a tombstone. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class ErasureQuarkusTest {
    private static final String PARTIES = "probity.parties";

    private final String staffId = "S-" + UUID.randomUUID();

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private static ObjectNode about(String sample, String staffId) throws IOException {
        var event = sample(sample).put("subject", "staff:" + staffId);
        ((ObjectNode) event.get("data")).put("staffId", staffId);
        return event;
    }

    private static Predicate<ConsumerRecord<byte[], byte[]>> under(String key) {
        return row -> new String(row.key(), UTF_8).equals(key);
    }

    @Test
    void aTombstoneStandsUnderThePersonsKeyAndSaysNothingElse() throws IOException {
        try (var parties = TopicReader.fromNow(bootstrap, PARTIES)) {
            var erasure = about("staff-erasure", staffId).put("time", "2026-11-12T08:00:00+08:00");
            send(Tokens.integrator(), erasure.toString()).statusCode(202).body("accepted", equalTo(1));
            var row = parties.next(under("staff:" + staffId));
            assertEquals(
                    "2026-11-12T08:00:00+08:00",
                    new String(row.headers().lastHeader("ce_time").value(), UTF_8));
            assertNull(row.value());
            assertNull(row.headers().lastHeader("content-type"));
            assertNotNull(row.headers().lastHeader("traceparent"));
        }
    }

    @Test
    void inAStreamItStandsBehindTheProfileThatItTakesBackAndBeforeTheOneAfterIt() throws IOException {
        var lines = about("staff-profile", staffId) + "\n" + about("staff-erasure", staffId) + "\n"
                + about("staff-profile", staffId);
        try (var parties = TopicReader.fromNow(bootstrap, PARTIES)) {
            as(Tokens.integrator())
                    .contentType(LINES)
                    .body(lines)
                    .post("/api/v1/events")
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(3));
            assertNotNull(parties.next(under("staff:" + staffId)).value());
            assertNull(parties.next(under("staff:" + staffId)).value());
            assertNotNull(parties.next(under("staff:" + staffId)).value());
        }
    }

    @Test
    void whoeverIsCalledByAnAddressIsForgottenUnderItsStandIn() throws IOException {
        var address = staffId + "@Example.com";
        try (var parties = TopicReader.fromNow(bootstrap, PARTIES)) {
            send(Tokens.integrator(), about("staff-profile", address).toString())
                    .statusCode(202);
            var profile = parties.next(
                    row -> row.value() != null && new String(row.key(), UTF_8).startsWith("staff:hmac-sha256:"));
            send(
                            Tokens.integrator(),
                            about("staff-erasure", address.toLowerCase(Locale.ROOT))
                                    .toString())
                    .statusCode(202);
            var tombstone = parties.next(row -> row.value() == null);
            assertEquals(new String(profile.key(), UTF_8), new String(tombstone.key(), UTF_8));
        }
    }

    @Test
    void whoMayNotSendProfilesForTheSourceHasNothingForgotten() throws IOException {
        try (var parties = TopicReader.fromNow(bootstrap, PARTIES)) {
            send(
                            Tokens.integratorFor("/tools/"),
                            about("staff-erasure", staffId).toString())
                    .statusCode(403)
                    .body("errors[0].rule", equalTo("source"));
            var unnamed = about("staff-erasure", staffId);
            ((ObjectNode) unnamed.get("data")).remove("staffId");
            send(Tokens.integrator(), unnamed.toString())
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/data/staffId"));
            assertFalse(parties.within(under("staff:" + staffId)));
        }
    }
}
