package dev.probity.ingest.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.event.CheckedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.util.List;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * Seals what a profile says of names and addresses of staff to case-service's public key (JWE, RFC 7516), and puts stand-ins for e-mail addresses by which
 * parties are known and staff are called, so that neither Kafka nor scoring ever holds either.
 */
public final class NameSeal {
    private static final String PROFILE = "dev.probity.staff.profile.v1";
    private static final List<String> SEALED = List.of("name", "email");

    private final ObjectMapper json;
    private final PublicKey key;
    private final AddressSeal addresses;

    public NameSeal(ObjectMapper json, PublicKey key, AddressSeal addresses) {
        this.json = json;
        this.key = key;
        this.addresses = addresses;
    }

    /** The event with its names sealed; the same event when it holds none. */
    public CheckedEvent seal(CheckedEvent event) {
        return addresses.seal(event.type().name().equals(PROFILE) ? sealedProfile(event) : event);
    }

    private CheckedEvent sealedProfile(CheckedEvent event) {
        try {
            var root = (ObjectNode) json.readTree(event.value());
            var data = (ObjectNode) root.path("data");
            var names = json.createObjectNode();
            for (var member : SEALED) {
                var value = data.remove(member);
                if (value != null) {
                    names.set(member, value);
                }
            }
            data.remove("sealed");
            if (!names.isEmpty()) {
                data.put("sealed", encrypt(json.writeValueAsString(names)));
            }
            return event.sealed(event.key(), json.writeValueAsBytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String encrypt(String plain) {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setKey(key);
        jwe.setPayload(plain);
        try {
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("names could not be sealed", e);
        }
    }
}
