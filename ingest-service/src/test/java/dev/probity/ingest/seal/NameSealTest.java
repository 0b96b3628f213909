package dev.probity.ingest.seal;

import static dev.probity.ingest.EventFixtures.JSON;
import static dev.probity.ingest.EventFixtures.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.event.CheckedEvent;
import dev.probity.ingest.event.EventRules;
import dev.probity.ingest.event.TimeBounds;
import dev.probity.ingest.event.Verdict;
import dev.probity.ingest.schema.EventSchemas;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** What of a profile is sealed, and what of a contact is not told at all. */
class NameSealTest {
    private static final String CANARY = "Canary";

    private final EventRules rules =
            new EventRules(EventSchemas.load(), 256 * 1024, new TimeBounds(Clock.systemUTC(), Duration.ofDays(1)));
    private final EllipticCurveJsonWebKey key;
    private final NameSeal seal;

    NameSealTest() throws JoseException {
        key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
        seal = new NameSeal(JSON, key.getPublicKey(), new AddressSeal(JSON, new byte[32]));
    }

    @Test
    void ofAProfileWhateverTheSchemaDoesNotKnowIsSealedWithTheNames() throws Exception {
        var profile = sample("staff-profile");
        var data = (ObjectNode) profile.get("data");
        var known = data.deepCopy().without(List.of("name", "email"));
        data.put("displayName", CANARY).put("givenName", CANARY).put("sealed", CANARY);
        data.putObject("manager").put("name", CANARY);
        data.putArray("deputies").add(CANARY).addObject().put("mail", CANARY + "@example.com");
        data.put(CANARY, 7);

        var sealed = sealed(profile);

        assertFalse(sealed.toString().contains(CANARY), sealed::toString);
        var inside = opened(sealed.at("/data/sealed").textValue());
        var names = new TreeSet<String>();
        inside.fieldNames().forEachRemaining(names::add);
        assertEquals(
                new TreeSet<>(List.of("name", "email", "displayName", "givenName", "manager", "deputies", CANARY)),
                names);
        assertEquals(CANARY, inside.at("/manager/name").textValue());
        assertEquals(known, ((ObjectNode) sealed.get("data")).without("sealed"));
    }

    /** A sender may put beside data what belongs into it. */
    @Test
    void extensionsOfAProfileAreSealedAndThoseOfAContactLeftOutButWhatCarriesTheTraceGoesOn() throws Exception {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var profile = sample("staff-profile").put("displayname", CANARY).put("traceparent", trace);
        var sealed = sealed(profile);
        assertFalse(sealed.toString().contains(CANARY), sealed::toString);
        assertEquals(trace, sealed.get("traceparent").textValue());
        assertEquals(
                CANARY,
                opened(sealed.at("/data/sealed").textValue())
                        .at("/extensions/displayname")
                        .textValue());
        var contact = sample("contact-observed");
        assertEquals(contact, sealed(contact.deepCopy().put("text", CANARY)));
    }

    @Test
    void whatIsSealedNamesTheKeyByItsThumbprint() throws Exception {
        var jwe = new JsonWebEncryption();
        jwe.setCompactSerialization(
                sealed(sample("staff-profile")).at("/data/sealed").textValue());
        assertEquals(key.calculateBase64urlEncodedThumbprint("SHA-256"), jwe.getKeyIdHeaderValue());
    }

    @Test
    void ofAContactNothingButItsMetadataIsPassedOn() throws IOException {
        var contact = sample("contact-observed");
        var known = contact.deepCopy();
        var data = (ObjectNode) contact.get("data");
        data.put("content", CANARY).put("text", CANARY).putObject("message").put("body", CANARY);
        assertEquals(known, sealed(contact));
    }

    @Test
    void aContactOfMetadataAloneIsPassedOnAsItWasSent() throws IOException {
        var event = checked(sample("contact-observed"));
        assertSame(event, seal.seal(event));
    }

    private JsonNode sealed(ObjectNode event) throws IOException {
        return JSON.readTree(seal.seal(checked(event)).value());
    }

    private CheckedEvent checked(ObjectNode event) {
        var text = event.toPrettyString().getBytes(UTF_8);
        return assertInstanceOf(Verdict.Accepted.class, rules.check(text, 0, text.length))
                .event();
    }

    private JsonNode opened(String jwe) throws Exception {
        var sealed = new JsonWebEncryption();
        sealed.setKey(key.getPrivateKey());
        sealed.setCompactSerialization(jwe);
        return JSON.readTree(sealed.getPayload());
    }
}
