package dev.probity.cases.unmask;

import com.fasterxml.jackson.databind.JsonNode;
import dev.probity.cases.scoring.ScoringJson;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.Key;
import java.security.PrivateKey;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;

/**
 * One private key that opens what ingest sealed to its public half.
 *
 * @param id RFC 7638 thumbprint, as ingest names the key in what it seals to it
 * @param secret on P-256
 */
record SealingKey(String id, PrivateKey secret) {
    /** Fails, with the setting's name and none of its content, where it holds no such key. */
    static SealingKey read(String setting, String value) {
        try {
            var text = value.startsWith("/") ? Files.readString(Path.of(value)) : value;
            if (JsonWebKey.Factory.newJwk(text) instanceof EllipticCurveJsonWebKey curve
                    && EllipticCurves.P_256.equals(curve.getCurveName())
                    && curve.getPrivateKey() != null) {
                return checked(setting, curve);
            }
        } catch (IOException | JoseException | InvalidPathException e) {
            // its message may hold what the setting holds
            throw new ConfigurationException(
                    setting + " can't be read as a private key (JWK on P-256), in line or by path: "
                            + e.getClass().getSimpleName());
        }
        throw new ConfigurationException(setting + " is no private key (JWK on P-256)");
    }

    /** Empty where it was sealed to another key, or isn't whole. */
    Optional<JsonNode> open(String sealed) {
        try {
            var jwe = jwe(secret);
            jwe.setCompactSerialization(sealed);
            return Optional.of(ScoringJson.read(jwe.getPayload().getBytes(StandardCharsets.UTF_8), JsonNode.class));
        } catch (JoseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A key put together of two halves that don't belong together would open nothing, and say so only once a name is wanted. */
    private static SealingKey checked(String setting, EllipticCurveJsonWebKey curve) throws JoseException {
        var key = new SealingKey(curve.calculateBase64urlEncodedThumbprint(HashUtil.SHA_256), curve.getPrivateKey());
        var probe = jwe(curve.getPublicKey());
        probe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
        probe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        probe.setPayload("{}");
        if (key.open(probe.getCompactSerialization()).isEmpty()) {
            throw new ConfigurationException(setting + " is no private key: its public half (x, y) is of another one");
        }
        return key;
    }

    private static JsonWebEncryption jwe(Key key) {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW));
        jwe.setContentEncryptionAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM));
        jwe.setKey(key);
        return jwe;
    }
}
