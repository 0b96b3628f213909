package dev.probity.cases.suite;

import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** The pair of keys that names are sealed with and opened by, as long as the tests run. */
public final class SealingKeys {
    private static final EllipticCurveJsonWebKey KEY = fresh();

    private SealingKeys() {}

    static String privateKey() {
        return KEY.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** As ingest seals it. */
    public static String sealed(String json) {
        return sealed(json, KEY);
    }

    /** To a key that nobody has. */
    public static String sealedToAnotherKey(String json) {
        return sealed(json, fresh());
    }

    private static String sealed(String json, EllipticCurveJsonWebKey key) {
        try {
            var jwe = new JsonWebEncryption();
            jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
            jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            jwe.setKey(key.getPublicKey());
            jwe.setPayload(json);
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EllipticCurveJsonWebKey fresh() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
