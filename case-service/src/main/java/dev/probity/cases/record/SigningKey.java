package dev.probity.cases.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** Signs notes of the log (Ed25519). */
final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final int BYTES = 32;

    private final PrivateKey secret;
    private final NoteKey open;

    private SigningKey(PrivateKey secret, NoteKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** From a JWK or a PKCS#8 key in PEM, inline or as a path. */
    static SigningKey read(String name, String setting) {
        try {
            var given = setting.strip();
            var text = given.startsWith("{") || given.startsWith("-----") ? given : Files.readString(Path.of(given));
            var seed = text.strip().startsWith("{") ? fromJwk(text) : fromPem(text);
            var secret = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            return new SigningKey(secret, NoteKey.of(name, open(seed)));
        } catch (IOException e) {
            throw new UncheckedIOException("the record's signing key cannot be read", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the record's signing key is no Ed25519 key as JWK or PKCS#8", e);
        }
    }

    NoteKey open() {
        return open;
    }

    /** The text, which ends with a line, with a signature below it. */
    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            var signed = signature.sign();
            var line = ByteBuffer.allocate(Integer.BYTES + signed.length)
                    .putInt(open.id())
                    .put(signed)
                    .array();
            return text + "\n— " + open.name() + " " + Base64.getEncoder().encodeToString(line) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] fromJwk(String text) throws JsonProcessingException {
        var jwk = new ObjectMapper().readTree(text);
        if (!jwk.path("crv").asText().equals(ALGORITHM)) {
            throw new IllegalArgumentException("crv");
        }
        return Base64.getUrlDecoder().decode(jwk.path("d").asText());
    }

    private static byte[] fromPem(String text) throws GeneralSecurityException {
        var body = text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        var key = KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        return ((EdECPrivateKey) key).getBytes().orElseThrow(() -> new IllegalArgumentException("no seed"));
    }

    /** The JDK derives a public key only while it makes a pair, and makes it from whatever its source of chance gives. */
    private static byte[] open(byte[] seed) throws GeneralSecurityException {
        if (seed.length != BYTES) {
            throw new IllegalArgumentException("seed");
        }
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        var encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - BYTES, encoded.length);
    }
}
