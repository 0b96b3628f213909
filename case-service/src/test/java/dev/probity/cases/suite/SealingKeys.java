package dev.probity.cases.suite;

import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** The pair of keys that names are sealed with and opened by, and the pair of before, as long as the tests run. */
public final class SealingKeys {
    private static final EllipticCurveJsonWebKey KEY = fresh();
    private static final EllipticCurveJsonWebKey EARLIER = fresh();

    private SealingKeys() {}

    static String privateKey() {
        return KEY.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    static String earlierPrivateKey() {
        return EARLIER.toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    /** As ingest seals it. */
    public static String sealed(String json) {
        return sealed(json, KEY);
    }

    /** As ingest sealed it before the key was changed, and before it named the key. */
    public static String sealedBefore(String json) {
        return sealedWithoutKeyId(json, EARLIER);
    }

    /** To a key that nobody has. */
    public static String sealedToAnotherKey(String json) {
        return sealed(json, fresh());
    }

    /** To this key, as ingest does. */
    public static String sealed(String json, EllipticCurveJsonWebKey key) {
        return sealed(json, key, thumbprint(key));
    }

    /** The same, as ingest did before it named the key. */
    public static String sealedWithoutKeyId(String json, EllipticCurveJsonWebKey key) {
        return sealed(json, key, null);
    }

    /** To this key, naming any. */
    public static String sealed(String json, EllipticCurveJsonWebKey key, @Nullable String keyId) {
        try {
            var jwe = new JsonWebEncryption();
            jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
            jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
            if (keyId != null) {
                jwe.setKeyIdHeaderValue(keyId);
            }
            jwe.setKey(key.getPublicKey());
            jwe.setPayload(json);
            return jwe.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** RFC 7638. */
    public static String thumbprint(EllipticCurveJsonWebKey key) {
        return key.calculateBase64urlEncodedThumbprint(HashUtil.SHA_256);
    }

    /** A pair of keys that nobody has. */
    public static EllipticCurveJsonWebKey fresh() {
        try {
            return EcJwkGenerator.generateJwk(EllipticCurves.P256);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
