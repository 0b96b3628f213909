package dev.probity.cases.unmask;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.cases.CaseConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Opens what ingest sealed of a profile (JWE, RFC 7516: AES-256-GCM, each profile under a key of its own, which is wrapped to a key that is not in the database):
 * with the key that is in use, or with one of before.
 */
@ApplicationScoped
class Names {
    private static final Logger LOG = Logger.getLogger(Names.class);
    private static final String SETTING = "probity.case.sealing-private-key";
    private static final String EARLIER = "probity.case.earlier-sealing-private-keys[%d]";
    private static final Pattern THUMBPRINT = Pattern.compile("[-_A-Za-z0-9]{43}");

    private final List<SealingKey> keys;

    Names(CaseConfig config) {
        var read = new ArrayList<SealingKey>();
        given(config.sealingPrivateKey()).ifPresent(text -> read.add(SealingKey.read(SETTING, text)));
        var earlier = config.earlierSealingPrivateKeys().orElse(List.of());
        for (var i = 0; i < earlier.size(); i++) {
            read.add(SealingKey.read(EARLIER.formatted(i), earlier.get(i).strip()));
        }
        this.keys = List.copyOf(read);
    }

    /** Keys are read now: one that is none must stop the start, not the first who needs a name. */
    void start(@Observes StartupEvent event) {
        LOG.infof(
                "names can be opened keys=%s", keys.stream().map(SealingKey::id).toList());
    }

    boolean canBeOpened() {
        return !keys.isEmpty();
    }

    /** Name, e-mail address and whatever else was sealed; of what names no key, as ingest sealed it before it told them, each is tried. */
    Opened open(String sealed) {
        var named = keyId(sealed);
        var fitting = keys.stream()
                .filter(key -> named.isEmpty() || named.get().equals(key.id()))
                .toList();
        var content = fitting.stream().flatMap(key -> key.open(sealed).stream()).findFirst();
        var keyMissing = content.isEmpty() && (named.isEmpty() || fitting.isEmpty());
        if (content.isEmpty()) {
            LOG.warnf(
                    "a name can't be opened key=%s keyMissing=%s",
                    named.filter(id -> THUMBPRINT.matcher(id).matches()).orElse("none"), keyMissing);
        }
        return new Opened(content.orElse(null), keyMissing);
    }

    private static Optional<String> given(Optional<String> setting) {
        return setting.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Which key it was sealed to, where it says so. */
    private static Optional<String> keyId(String sealed) {
        try {
            return Optional.ofNullable(
                    JsonWebStructure.fromCompactSerialization(sealed).getKeyIdHeaderValue());
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    /**
     * What came of opening.
     *
     * @param content members by name; null where it can't be opened
     * @param keyMissing whether it is sealed to a key that isn't here; of what names none, this is what is taken for the reason
     */
    record Opened(@Nullable JsonNode content, boolean keyMissing) {}
}
