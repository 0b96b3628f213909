package dev.probity.cases.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what is sent to endpoints as the Standard Webhooks specification (1.0.0) has it: HMAC-SHA256 over id, time and body. */
public final class Signature {
    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    /** Bytes of a key that the specification asks for. */
    private static final int SHORTEST = 24;

    private final List<SecretKeySpec> keys;

    private Signature(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /** With each of these secrets, so that one can replace another. */
    public static Signature with(List<String> secrets) {
        if (secrets.isEmpty()) {
            throw new IllegalArgumentException("an endpoint needs a secret");
        }
        return new Signature(secrets.stream().map(Signature::key).toList());
    }

    /** What stands in webhook-signature. */
    public String of(String id, long seconds, String body) {
        var signed = (id + "." + seconds + "." + body).getBytes(StandardCharsets.UTF_8);
        return keys.stream().map(key -> "v1," + hmac(key, signed)).collect(Collectors.joining(" "));
    }

    private static SecretKeySpec key(String secret) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook's secret begins with " + PREFIX);
        }
        var bytes = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        if (bytes.length < SHORTEST) {
            throw new IllegalArgumentException("a webhook's secret has 24 bytes or more");
        }
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    private static String hmac(SecretKeySpec key, byte[] signed) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
