package dev.probity.ingest.seal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.event.CheckedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;

/**
 * Seals what a profile says of names and addresses of staff, and all that its schema doesn't know, extensions of the event among it, to case-service's public key (JWE, RFC 7516, which names it by its RFC 7638 thumbprint); puts stand-ins
 * for e-mail addresses by which parties are known and staff are called, so that neither Kafka nor scoring ever holds either; and leaves out of a contact
 * whatever may be its content.
 */
public final class NameSeal {
    private static final String PROFILE = "dev.probity.staff.profile.v1";
    private static final String CONTACT = "dev.probity.contact.observed.v1";
    /** What the schema of a profile knows and Kafka must not. */
    private static final Set<String> NAMES = Set.of("name", "email");
    /** Attributes that carry an event; any other is an extension, in which a sender may put what belongs into data. */
    private static final Set<String> CARRYING = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "time",
            "subject",
            "datacontenttype",
            "dataschema",
            "traceparent",
            "tracestate",
            "data");

    /** Where extensions of the event are among what is sealed. */
    private static final String EXTENSIONS = "extensions";
    /** Where they are; whatever a sender puts there is none of ours. */
    private static final String SEALED = "sealed";

    private final ObjectMapper json;
    private final PublicKey key;
    private final String keyId;
    private final AddressSeal addresses;

    public NameSeal(ObjectMapper json, PublicKey key, AddressSeal addresses) {
        this.json = json;
        this.key = key;
        this.keyId = thumbprint(key);
        this.addresses = addresses;
    }

    /** The event with its names sealed; the same event when it holds none. */
    public CheckedEvent seal(CheckedEvent event) {
        return addresses.seal(
                switch (event.type().name()) {
                    case PROFILE -> sealedProfile(event);
                    // who and by what channel, never what was said: that is not even sealed
                    case CONTACT -> without(event, name -> isUnknown(event, name), (data, content) -> {});
                    default -> event;
                });
    }

    /** A name stands where a sender puts it ({@code displayName}, {@code manager.name}), so that only what is known to be none stays in clear. */
    private CheckedEvent sealedProfile(CheckedEvent event) {
        return without(event, name -> NAMES.contains(name) || isUnknown(event, name), (data, names) -> {
            names.remove(SEALED);
            if (!names.isEmpty()) {
                data.put(SEALED, encrypt(names.toString()));
            }
        });
    }

    private static boolean isUnknown(CheckedEvent event, String member) {
        return !event.type().data().members().containsKey(member);
    }

    /** The event without its extensions and these members of its data, of which something else is made; the same event when it has none. */
    private CheckedEvent without(
            CheckedEvent event, Predicate<String> which, BiConsumer<ObjectNode, ObjectNode> dataAndTaken) {
        try {
            var root = (ObjectNode) json.readTree(event.value());
            var data = (ObjectNode) root.path("data");
            var taken = taken(data, which);
            var extensions = taken(root, name -> !CARRYING.contains(name));
            if (!extensions.isEmpty()) {
                taken.set(EXTENSIONS, extensions);
            }
            if (taken.isEmpty()) {
                return event;
            }
            dataAndTaken.accept(data, taken);
            return event.sealed(event.key(), json.writeValueAsBytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode taken(ObjectNode from, Predicate<String> which) {
        var taken = json.createObjectNode();
        from.properties().stream()
                .map(Map.Entry::getKey)
                .filter(which)
                .toList()
                .forEach(name -> taken.set(name, from.remove(name)));
        return taken;
    }

    /** By it case-service chooses among its keys once this one was changed; whatever id the JWK brings is one that two keys may share. */
    private static String thumbprint(PublicKey key) {
        try {
            return JsonWebKey.Factory.newJwk(key).calculateBase64urlEncodedThumbprint(HashUtil.SHA_256);
        } catch (JoseException e) {
            throw new IllegalArgumentException("no thumbprint of the key that names are sealed to", e);
        }
    }

    private String encrypt(String plain) {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setKeyIdHeaderValue(keyId);
        jwe.setKey(key);
        jwe.setPayload(plain);
        try {
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("names could not be sealed", e);
        }
    }
}
