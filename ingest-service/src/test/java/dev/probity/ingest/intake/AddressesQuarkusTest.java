package dev.probity.ingest.intake;

import static dev.probity.ingest.EventFixtures.JSON;
import static dev.probity.ingest.EventFixtures.as;
import static dev.probity.ingest.EventFixtures.published;
import static dev.probity.ingest.EventFixtures.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.KafkaBroker;
import dev.probity.ingest.Tokens;
import dev.probity.ingest.seal.AddressSeal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** E-mail addresses by which parties are known: never on Kafka, and those who share one still meet. */
@QuarkusTest
@WithTestResource(KafkaBroker.class)
@WithTestResource(OidcWiremockTestResource.class)
class AddressesQuarkusTest {
    private static final String CANARY = "canary@example.com";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Test
    void oneAddressHasOneStandInWhoeverIsKnownByItAndHoweverItIsWritten() throws IOException {
        var ofStaff = standIn(observed("staff:S-1007", "EMAIL", "Mei@Example.com"), "probity.ties");
        var ofPerson = standIn(observed("person:G-31", "EMAIL", " mei@example.COM"), "probity.ties");
        var merchant = sample("merchant-profile");
        ((ObjectNode) merchant.at("/data/identifiers/0")).put("kind", "EMAIL").put("value", "mei@example.com");
        var ofMerchant = standIn(merchant, "probity.parties");
        assertTrue(ofStaff.startsWith("hmac-sha256:"), ofStaff);
        assertEquals(ofStaff, ofPerson);
        assertEquals(ofStaff, ofMerchant);
        assertNotEquals(ofStaff, standIn(observed("person:G-31", "EMAIL", "may@example.com"), "probity.ties"));
    }

    @Test
    void whatIsNoAddressStaysAsItIs() throws IOException {
        assertEquals("+86-555-0100", standIn(observed("person:G-31", "PHONE", "+86-555-0100"), "probity.ties"));
    }

    @Test
    void staffCalledByAnAddressAreCalledByTheStandInThatTheAddressHasAnyway() throws IOException {
        var standIn = standIn(observed("person:G-31", "EMAIL", "mei@example.com"), "probity.ties");
        var access = sample("staff-access").put("subject", "staff:Mei@example.com");
        ((ObjectNode) access.get("data"))
                .put("staffId", "Mei@example.com")
                .put("note", "by mei@example.com for b@example.org");
        var row = published(bootstrap, "probity.activity", access);
        assertEquals("staff:" + standIn, new String(row.key(), UTF_8));
        var shown = JSON.readTree(row.value());
        assertEquals("staff:" + standIn, shown.get("subject").textValue());
        assertEquals(standIn, shown.at("/data/staffId").textValue());
        assertEquals(
                "by " + standIn + " for " + standIn(observed("person:G-31", "EMAIL", "b@example.org"), "probity.ties"),
                shown.at("/data/note").textValue());

        var profile = sample("staff-profile");
        ((ObjectNode) profile.get("data")).put("managerId", "mei@example.com");
        var parties =
                JSON.readTree(published(bootstrap, "probity.parties", profile).value());
        assertEquals(standIn, parties.at("/data/managerId").textValue());

        var contact = sample("contact-observed");
        ((ObjectNode) contact.get("data")).put("partyB", "staff:mei@example.com");
        var tie = JSON.readTree(published(bootstrap, "probity.ties", contact).value());
        assertEquals("staff:" + standIn, tie.at("/data/partyB").textValue());
    }

    @Test
    void whatStaffDidShowsNoAddressWhateverTheMemberIsCalled() throws IOException {
        for (var sample : List.of("staff-access", "staff-intervention", "ticket-open")) {
            var event = sample(sample);
            ((ObjectNode) event.get("data"))
                    .put("staffEmail", CANARY)
                    .putObject("by")
                    .put(CANARY, 1);
            var shown =
                    new String(published(bootstrap, "probity.activity", event).value(), UTF_8);
            assertFalse(shown.contains(CANARY), shown);
            assertTrue(shown.contains("hmac-sha256:"), shown);
        }
    }

    @Test
    void aRecordThatItsStandInsMakeTooLongIsRefusedAndHoldsUpNothing() {
        var grown =
                "{\"specversion\":\"1.0\",\"id\":\"g\",\"source\":\"/t\",\"type\":\"dev.probity.log.record.v1\",\"time\":\"2026-01-01T00:00:00Z\",\"subject\":\"org:machine:m\",\"data\":{\"logsource\":{\"product\":\"p\"},\"record\":{\"x\":\""
                        + "a@b.co ".repeat(35_000) + "\"}}}";
        var good = grown.replace("\"g\"", "\"h\"").replace("a@b.co ".repeat(35_000), "a@b.co ".repeat(3_000));
        as(Tokens.integrator())
                .contentType("application/x-ndjson")
                .body(grown + "\n" + good)
                .post("/api/v1/events")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("refusals.line", equalTo(List.of(1)))
                .body("refusals[0].errors[0].rule", equalTo("size"));
    }

    /** Its principal may be an id, and the address that belongs to it stand anywhere, even as a name or escaped. */
    @Test
    void aForeignRecordShowsDomainsOnly() throws IOException {
        var standIn = standIn(observed("person:G-31", "EMAIL", "mei@example.com"), "probity.ties");
        var log = sample("log-record");
        ((ObjectNode) log.at("/data/record"))
                .put("user", "Mei@Example.com")
                .put("mei@example.com", 1.10)
                .putObject("deep")
                .putArray("list")
                .add("to mei@EXAMPLE.com.")
                .add("https://mei@example.com/x");
        var sent = log.toString().replace("Mei@", "Mei\\u0040");
        var row = published(bootstrap, "probity.activity", log, sent);
        assertEquals("staff:benjamin", new String(row.key(), UTF_8));
        var text = new String(row.value(), UTF_8);
        assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("mei"), text);
        var record = JSON.readTree(text).at("/data/record");
        assertEquals(standIn + "@Example.com", record.get("user").textValue());
        assertTrue(text.contains("\"" + standIn + "@example.com\":1.1"), text);
        assertEquals(
                "to " + standIn + "@EXAMPLE.com.", record.at("/deep/list/0").textValue());
        assertEquals(
                "https://" + standIn + "@example.com/x",
                record.at("/deep/list/1").textValue());
    }

    @Test
    void aMachinesLogRecordIsKeyedByItsSubject() throws IOException {
        var row = published(bootstrap, "probity.activity", sample("log-record-of-a-machine"));
        assertEquals("org:machine:i-0dbc91f429e48eeed", new String(row.key(), UTF_8));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThrows(IllegalStateException.class, () -> new AddressSeal(JSON, new byte[16]));
    }

    private static ObjectNode observed(String party, String kind, String value) throws IOException {
        var event = sample("identifier-observed").put("subject", party);
        ((ObjectNode) event.get("data")).put("party", party);
        ((ObjectNode) event.at("/data/identifier")).put("kind", kind).put("value", value);
        return event;
    }

    /** What stands on the topic for the first identifier of the event. */
    private String standIn(ObjectNode event, String where) throws IOException {
        var text = new String(published(bootstrap, where, event).value(), UTF_8);
        assertFalse(text.toLowerCase(java.util.Locale.ROOT).contains("@example.com"), text);
        JsonNode data = JSON.readTree(text).get("data");
        return data.has("identifier")
                ? data.at("/identifier/value").textValue()
                : data.at("/identifiers/0/value").textValue();
    }
}
