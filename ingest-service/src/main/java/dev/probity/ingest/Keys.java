package dev.probity.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Optional;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The keys as they are configured; where one is missing or no such key, an exception names its setting.
 *
 * @param sealing public key that names of staff are sealed to
 * @param deadLetters key that refused events are sealed with
 * @param addresses key of the stand-ins of e-mail addresses
 */
record Keys(PublicKey sealing, byte[] deadLetters, byte[] addresses) {
    private static final int BYTES = 32;

    static Keys of(IngestConfig config) {
        return new Keys(
                publicKey(config.sealingPublicKey(), "probity.ingest.sealing-public-key"),
                secret(config.deadLetterKey(), "probity.ingest.dead-letter-key"),
                secret(config.addressKey(), "probity.ingest.address-key"));
    }

    private static PublicKey publicKey(Optional<String> setting, String name) {
        try {
            var key = JsonWebKey.Factory.newJwk(text(setting, name));
            if (key instanceof EllipticCurveJsonWebKey curve
                    && curve.getCurveName().equals(EllipticCurves.P_256)) {
                return curve.getECPublicKey();
            }
        } catch (JoseException e) {
            throw wrong(name, "a JWK on P-256", e);
        }
        throw wrong(name, "a JWK on P-256", null);
    }

    private static byte[] secret(Optional<String> setting, String name) {
        var wanted = BYTES + " bytes in base64";
        try {
            var key = Base64.getDecoder().decode(text(setting, name));
            if (key.length == BYTES) {
                return key;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(name, wanted, e);
        }
        throw wrong(name, wanted, null);
    }

    private static ConfigurationException wrong(String name, String wanted, @Nullable Exception cause) {
        return new ConfigurationException(
                name + " is neither " + wanted + " nor a path to a file that holds it", cause);
    }

    /** The setting itself, or what the file holds that it names. */
    private static String text(Optional<String> setting, String name) {
        var value = setting.map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new ConfigurationException(
                        name + " is not set: without it names would stand in clear on Kafka"));
        if (!value.startsWith("/") || !Files.isRegularFile(Path.of(value))) {
            return value;
        }
        try {
            return Files.readString(Path.of(value), UTF_8).strip();
        } catch (IOException e) {
            throw new ConfigurationException(name + " names a file that cannot be read", e);
        }
    }
}
