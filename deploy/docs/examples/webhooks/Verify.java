import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Whether a webhook is Probity's and fresh: java Verify.java ID TIMESTAMP SIGNATURES < BODY, with the secret in WEBHOOK_SECRET. */
public final class Verify {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    public static void main(String[] headers) throws Exception {
        var body = System.in.readAllBytes();
        var ok = verify(System.getenv("WEBHOOK_SECRET"), headers[0], headers[1], headers[2], body, Instant.now());
        System.out.println(ok ? "genuine" : "not genuine");
        System.exit(ok ? 0 : 1);
    }

    static boolean verify(String secret, String id, String timestamp, String signatures, byte[] body, Instant now)
            throws GeneralSecurityException {
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, now).abs().compareTo(TOLERANCE) > 0) {
            return false;
        }
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        var expected = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        // while one secret replaces another there are two signatures; compared in constant time
        for (var signature : signatures.split(" ")) {
            if (MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.UTF_8))) {
                return true;
            }
        }
        return false;
    }
}
