package dev.probity.ingest.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.event.CheckedEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts a stand-in for each e-mail address by which a party is known or a member of staff is called: the same for the same address, so that who shares one still
 * meets, and of no use to who has no key (HMAC-SHA256, RFC 2104). A hash without a key would not do: addresses are few enough to be tried one by one.
 */
public final class AddressSeal {
    private static final String OBSERVED = "dev.probity.identifier.observed.v1";
    private static final String MERCHANT = "dev.probity.merchant.profile.v1";
    private static final String PROFILE = "dev.probity.staff.profile.v1";
    private static final String LOG = "dev.probity.log.record.v1";
    private static final Set<String> ACTIVITY =
            Set.of("dev.probity.staff.access.v1", "dev.probity.staff.intervention.v1", "dev.probity.ticket.v1");
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
        try {
            var known = type.equals(OBSERVED) || type.equals(MERCHANT) ? withoutIdentifiers(event) : event;
            boolean searched = type.equals(LOG) || type.equals(PROFILE) || ACTIVITY.contains(type);
            return event.addressed().isEmpty() && !(searched && AddressText.maybeIn(known.value()))
                    ? known
                    : withoutNames(known);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CheckedEvent withoutIdentifiers(CheckedEvent event) throws IOException {
        var root = json.readTree(event.value());
        boolean found = seal(root.at("/data/identifier"));
        for (var identifier : root.at("/data/identifiers")) {
            found |= seal(identifier);
        }
        return found ? event.sealed(event.key(), json.writeValueAsBytes(root)) : event;
    }

    private boolean seal(JsonNode identifier) {
        if (!identifier.path("kind").asText().equals(KIND) || !(identifier instanceof ObjectNode address)) {
            return false;
        }
        address.put("value", standIn(address.path("value").asText()));
        return true;
    }

    /**
     * A copy in which no member of staff is called by an address. A foreign record may name anybody anywhere, a profile names superiors, too, and what staff did may be
     * told with members that no schema knows, so that all addresses there are hidden. Of any other event only those that name its parties are, wherever they stand.
     */
    private CheckedEvent withoutNames(CheckedEvent event) throws IOException {
        var hiding = Hiding.of(event);
        var out = new ByteArrayOutputStream(2 * event.value().length);
        try (var parser = json.createParser(event.value());
                var copy = json.createGenerator(out)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME) {
                    copy.writeFieldName(replaced(parser.currentName(), parser, hiding));
                } else if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    copy.writeString(replaced(parser.getText(), parser, hiding));
                } else {
                    copy.copyCurrentEventExact(parser);
                }
            }
        }
        var newKey = AddressText.replaced(event.key(), address -> hiding.names(address) ? standIn(address) : address);
        return event.sealed(newKey, out.toByteArray());
    }

    private String replaced(String text, JsonParser at, Hiding hiding) {
        return AddressText.replaced(text, address -> {
            boolean below = hiding.isBelow(at.getParsingContext().pathAsPointer());
            if (below && hiding.keepsDomains()) {
                return standIn(address) + address.substring(address.lastIndexOf('@'));
            }
            return below || hiding.names(address) ? standIn(address) : address;
        });
    }

    /**
     * Which addresses of an event are hidden.
     *
     * @param type of the event
     * @param named the addresses that name its parties, folded
     */
    private record Hiding(String type, Set<String> named) {
        static Hiding of(CheckedEvent event) {
            var named = new HashSet<String>();
            event.addressed()
                    .forEach(id -> AddressText.replaced(id, address -> {
                        named.add(folded(address));
                        return address;
                    }));
            return new Hiding(event.type().name(), named);
        }

        boolean names(String address) {
            return named.contains(folded(address));
        }

        /** Whether every address that stands there is hidden. */
        boolean isBelow(JsonPointer place) {
            var text = place.toString();
            return switch (type) {
                case LOG -> text.startsWith("/data/record/");
                case PROFILE -> text.startsWith("/data/");
                default -> ACTIVITY.contains(type) && text.startsWith("/data/");
            };
        }

        /** Rules ask for domains, and a record must not evade them by {@code x@} before a host. */
        boolean keepsDomains() {
            return type.equals(LOG);
        }
    }

    /** Capitals and spaces around an address tell nobody apart. */
    private static String folded(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private String standIn(String address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return MARK
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(mac.doFinal(folded(address).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an address could not be sealed", e);
        }
    }
}
