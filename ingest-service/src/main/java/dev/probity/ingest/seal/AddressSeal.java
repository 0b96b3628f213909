package dev.probity.ingest.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.event.CheckedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts a stand-in for each e-mail address by which a party is known: the same for the same address, so that parties who share one still meet, and of no use to
 * who has no key (HMAC-SHA256, RFC 2104). A hash without a key would not do: addresses are few enough to be tried one by one.
 */
public final class AddressSeal {
    private static final String OBSERVED = "dev.probity.identifier.observed.v1";
    private static final String MERCHANT = "dev.probity.merchant.profile.v1";
    private static final String KIND = "EMAIL";
    private static final String MARK = "hmac-sha256:";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final ObjectMapper json;
    private final SecretKeySpec key;

    /** Refuses a key of another length: a short one can be tried. */
    public AddressSeal(ObjectMapper json, byte[] key) {
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("probity.ingest.address-key is not 32 bytes in base64");
        }
        this.json = json;
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** The event with stand-ins for its addresses; the same event when it holds none. */
    CheckedEvent seal(CheckedEvent event) {
        var type = event.type().name();
        if (!type.equals(OBSERVED) && !type.equals(MERCHANT)) {
            return event;
        }
        try {
            var root = json.readTree(event.value());
            boolean found = seal(root.at("/data/identifier"));
            for (var identifier : root.at("/data/identifiers")) {
                found |= seal(identifier);
            }
            return found
                    ? new CheckedEvent(
                            event.id(), event.source(), event.type(), event.key(), json.writeValueAsBytes(root))
                    : event;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean seal(JsonNode identifier) {
        if (!identifier.path("kind").asText().equals(KIND) || !(identifier instanceof ObjectNode address)) {
            return false;
        }
        address.put("value", standIn(address.path("value").asText()));
        return true;
    }

    /** Capitals and spaces around an address tell nobody apart. */
    private String standIn(String address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var sum = mac.doFinal(address.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
            return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an address could not be sealed", e);
        }
    }
}
