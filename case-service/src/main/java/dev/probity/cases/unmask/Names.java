package dev.probity.cases.unmask;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.cases.CaseConfig;
import dev.probity.cases.scoring.ScoringJson;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Opens what ingest sealed of a profile (JWE, RFC 7516: AES-256-GCM, each profile under a key of its own, which is wrapped to a key that is not in the database). */
@ApplicationScoped
class Names {
    private static final String SETTING = "probity.case.sealing-private-key";

    private final @Nullable PrivateKey key;

    Names(CaseConfig config) {
        this.key = config.sealingPrivateKey()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Names::read)
                .orElse(null);
    }

    boolean canBeOpened() {
        return key != null;
    }

    /** Name, e-mail address and whatever else was sealed; empty where it can't be opened, as with a key that was changed since. */
    Optional<JsonNode> open(String text) {
        try {
            var jwe = new JsonWebEncryption();
            jwe.setAlgorithmConstraints(
                    new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW));
            jwe.setContentEncryptionAlgorithmConstraints(
                    new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
            jwe.setCompactSerialization(text);
            jwe.setKey(key);
            return Optional.of(ScoringJson.read(jwe.getPayload().getBytes(StandardCharsets.UTF_8), JsonNode.class));
        } catch (JoseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static PrivateKey read(String setting) {
        try {
            var text = setting.startsWith("/") ? Files.readString(Path.of(setting)) : setting;
            if (JsonWebKey.Factory.newJwk(text) instanceof EllipticCurveJsonWebKey curve
                    && curve.getPrivateKey() != null) {
                return curve.getPrivateKey();
            }
        } catch (IOException | JoseException e) {
            throw new ConfigurationException(SETTING + " can't be read as a private key (JWK), in line or by path", e);
        }
        throw new ConfigurationException(SETTING + " is no private key (JWK on P-256)");
    }
}
