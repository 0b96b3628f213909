package dev.probity.local.suite;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.local.Trouble;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Passwords and keys of one data folder: made once, kept with it, the same nowhere else.
 *
 * @param databaseSuperuser password of the database's own administrator
 * @param databaseOwner password of the role that owns the schema
 * @param databaseApp password of the role that the service runs as
 * @param caseClient secret of the OpenID client of case-service
 * @param oidcAdmin password of the OpenID provider's administrator
 * @param deadLetterKey 32 bytes in base64 that ingest seals its dead letters with
 * @param addressKey the same for the stand-ins of e-mail addresses; null in a folder from before there were any
 */
public record Secrets(
        String databaseSuperuser,
        String databaseOwner,
        String databaseApp,
        String caseClient,
        String oidcAdmin,
        String deadLetterKey,
        @Nullable String addressKey) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final JsonMapper JSON = new JsonMapper();

    /** Reads those of this folder, or makes them. */
    static Secrets of(DataFolder data) {
        Path file = data.keys().resolve("secrets.json");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data.keys());
                writeSealingKeys(data);
                writePrivately(file, JSON.writeValueAsString(fresh()));
            }
            Secrets kept = JSON.readValue(file.toFile(), Secrets.class);
            if (kept.addressKey() == null) {
                kept = kept.with(base64(random(KEY_BYTES)));
                writePrivately(file, JSON.writeValueAsString(kept));
            }
            if (!Files.exists(recordSigningKey(data))) {
                writeRecordSigningKey(data);
            }
            return kept;
        } catch (IOException | GeneralSecurityException e) {
            throw new Trouble(
                    "The keys in %s can't be used (%s). Name another data folder with --data."
                            .formatted(data.keys(), e.getMessage()),
                    e);
        }
    }

    /** What ingest seals names with. */
    static Path sealingPublicKey(DataFolder data) {
        return data.keys().resolve("sealing-public.jwk");
    }

    /** What only case-service holds. */
    static Path sealingPrivateKey(DataFolder data) {
        return data.keys().resolve("sealing-private.jwk");
    }

    /** What case-service signs its record with. */
    static Path recordSigningKey(DataFolder data) {
        return data.keys().resolve("record-signing.jwk");
    }

    private static Secrets fresh() {
        return new Secrets(
                word(), word(), word(), word(), word(), base64(random(KEY_BYTES)), base64(random(KEY_BYTES)));
    }

    private Secrets with(String newAddressKey) {
        return new Secrets(
                databaseSuperuser, databaseOwner, databaseApp, caseClient, oidcAdmin, deadLetterKey, newAddressKey);
    }

    private static String word() {
        return url(random(24));
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static void writeSealingKeys(DataFolder data) throws GeneralSecurityException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
        KeyPair pair = generator.generateKeyPair();
        ECPublicKey open = (ECPublicKey) pair.getPublic();
        String id = word().substring(0, 8);
        writePrivately(sealingPublicKey(data), JSON.writeValueAsString(jwk(open, null, id)));
        writePrivately(
                sealingPrivateKey(data), JSON.writeValueAsString(jwk(open, (ECPrivateKey) pair.getPrivate(), id)));
    }

    private static void writeRecordSigningKey(DataFolder data) throws GeneralSecurityException, IOException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        byte[] open = pair.getPublic().getEncoded();
        byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        Map<String, String> jwk = new LinkedHashMap<>();
        jwk.put("kty", "OKP");
        jwk.put("crv", "Ed25519");
        jwk.put("use", "sig");
        jwk.put("x", url(Arrays.copyOfRange(open, open.length - KEY_BYTES, open.length)));
        jwk.put("d", url(seed));
        writePrivately(recordSigningKey(data), JSON.writeValueAsString(jwk));
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> jwk(ECPublicKey open, @Nullable ECPrivateKey closed, String id) {
        Map<String, String> jwk = new LinkedHashMap<>();
        jwk.put("kty", "EC");
        jwk.put("crv", "P-256");
        jwk.put("use", "enc");
        jwk.put("alg", "ECDH-ES+A256KW");
        jwk.put("kid", "local-" + id);
        jwk.put("x", coordinate(open.getW().getAffineX()));
        jwk.put("y", coordinate(open.getW().getAffineY()));
        if (closed != null) {
            jwk.put("d", coordinate(closed.getS()));
        }
        return jwk;
    }

    /** RFC 7518: 32 bytes for P-256, leading zeros kept. */
    static String coordinate(BigInteger value) {
        byte[] signed = value.toByteArray();
        byte[] bytes = new byte[32];
        int length = Math.min(signed.length, bytes.length);
        System.arraycopy(signed, signed.length - length, bytes, bytes.length - length, length);
        return url(bytes);
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        Files.writeString(file, text);
    }

    /** Never prints what it holds. */
    @Override
    public String toString() {
        return "Secrets[...]";
    }
}
