package dev.probity.ingest.adapter;

import static dev.probity.ingest.EventFixtures.JSON;
import static dev.probity.ingest.adapter.AdapterFixtures.CLOUDTRAIL;
import static dev.probity.ingest.adapter.AdapterFixtures.DATA;
import static dev.probity.ingest.adapter.AdapterFixtures.NO_DATA;
import static dev.probity.ingest.adapter.AdapterFixtures.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.TopicReader;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whose deeds the records of CloudTrail become, and by what name. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class CloudTrailCallersQuarkusTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    /** Of 15 who acted in the real file two are people; the others' records are there for rules, and nothing else is. */
    @Test
    void ofTheSharedCloudTrailOnlyPeopleAreStaff() throws IOException {
        var file = DATA.resolve("cloudtrail/events.jsonl.gz");
        assumeTrue(Files.exists(file), NO_DATA);
        var logs = new TreeMap<String, Integer>();
        var accesses = new TreeMap<String, Integer>();
        try (var topic = TopicReader.fromNow(bootstrap, "probity.activity")) {
            int accepted = as().contentType("application/x-ndjson")
                    .header("Content-Encoding", "gzip")
                    .body(Files.readAllBytes(file))
                    .post(CLOUDTRAIL)
                    .then()
                    .statusCode(200)
                    .body("refused", equalTo(0))
                    .extract()
                    .path("accepted");
            for (int i = 0; i < accepted; i++) {
                var event = topic.next(row -> true);
                var type = JSON.readTree(event.value()).get("type").textValue();
                var counts = type.equals("dev.probity.log.record.v1") ? logs : accesses;
                counts.merge(new String(event.key(), UTF_8), 1, Integer::sum);
            }
        }
        assertEquals(Map.of("staff:benjamin", 68, "staff:bert-jan", 1016), accesses);
        assertEquals(1958, logs.values().stream().mapToInt(n -> n).sum());
        assertEquals(
                Map.of("staff:benjamin", 91, "staff:bert-jan", 1737),
                logs.entrySet().stream()
                        .filter(one -> one.getKey().startsWith("staff:"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertEquals(15, logs.get("org:machine:i-0dbc91f429e48eeed"));
        assertEquals(6, logs.get("org:machine:ec2.amazonaws.com"));
        assertTrue(logs.keySet().stream().allMatch(key -> key.matches("staff:.*|org:machine:.*")), logs::toString);
    }

    /** The address is in capitals and small letters, since that tells nobody apart. */
    @Test
    void aSessionNamedByAnAddressIsStaffUnderItsStandIn() throws IOException {
        var name = "ann-" + UUID.randomUUID();
        var address = name + "@example.com";
        try (var activity = TopicReader.fromNow(bootstrap, "probity.activity")) {
            as().contentType("application/x-ndjson")
                    .body(session("Ann-" + address.substring(4), "GetObject", address))
                    .post(CLOUDTRAIL)
                    .then()
                    .statusCode(200)
                    .body("accepted", equalTo(2));
            var log = activity.next(row -> true);
            var access = activity.next(row -> true);
            for (var row : java.util.List.of(log, access)) {
                var shown = new String(row.key(), UTF_8) + new String(row.value(), UTF_8);
                assertFalse(shown.contains(name.substring(4)), shown);
                assertEquals(
                        new String(row.key(), UTF_8),
                        JSON.readTree(row.value()).get("subject").textValue());
            }
            assertEquals(new String(log.key(), UTF_8), new String(access.key(), UTF_8));
            var standIn = new String(log.key(), UTF_8).substring("staff:".length());
            assertTrue(standIn.matches("hmac-sha256:[\\w-]{43}"), standIn);
            var data = JSON.readTree(log.value()).get("data");
            assertEquals(standIn, data.get("principal").textValue());
            assertEquals(
                    "arn:aws:sts::1:assumed-role/AWSReservedSSO_Admin_1/" + standIn + "@example.com",
                    data.at("/record/userIdentity/arn").textValue());
            assertEquals(
                    "AROA1:" + standIn + "@example.com",
                    data.at("/record/userIdentity/principalId").textValue());
            assertEquals(
                    standIn + "@example.com",
                    data.at("/record/requestParameters/owner").textValue());
        }
    }

    private static String session(String name, String operation, String owner) {
        return AdapterFixtures.record(
                        UUID.randomUUID().toString(),
                        "AssumedRole",
                        operation,
                        ",\"requestParameters\":{\"owner\":\"" + owner + "\"}")
                .replace(
                        "\"userName\":\"ann\",\"principalId\":\"AIDA1\"",
                        "\"principalId\":\"AROA1:" + name
                                + "\",\"arn\":\"arn:aws:sts::1:assumed-role/AWSReservedSSO_Admin_1/" + name + "\"");
    }
}
