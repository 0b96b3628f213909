package dev.probity.cases.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    /** RFC 8032 §7.1, test 1. */
    private static final byte[] SEED =
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final byte[] OPEN =
            HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private static String jwk() {
        return "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"d\":\"%s\"}"
                .formatted(Base64.getUrlEncoder().withoutPadding().encodeToString(SEED));
    }

    @Test
    void thePublicHalfIsThatOfTheRfc() {
        assertEquals(
                NoteKey.of("probity/record", OPEN),
                SigningKey.read("probity/record", jwk()).open());
    }

    @Test
    void aKeyIsReadAsJwkAndAsPemInlineAndByItsPath(@TempDir Path folder) throws Exception {
        var pkcs8 = HexFormat.of()
                .parseHex("302e020100300506032b657004220420" + HexFormat.of().formatHex(SEED));
        var pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pkcs8)
                + "\n-----END PRIVATE KEY-----\n";
        var expected = SigningKey.read("log", jwk()).sign("text\n");
        assertEquals(expected, SigningKey.read("log", pem).sign("text\n"));
        var file = Files.writeString(folder.resolve("key.pem"), pem);
        assertEquals(expected, SigningKey.read("log", file.toString()).sign("text\n"));
    }

    @Test
    void whatIsNoKeyIsRefusedWithoutSayingWhatItIs() {
        var refused = assertThrows(IllegalStateException.class, () -> SigningKey.read("log", "{\"d\":\"c2VjcmV0\"}"));
        assertTrue(!refused.getMessage().contains("c2VjcmV0"));
    }

    /** PeterNeumann's key of golang.org/x/mod/sumdb/note, from which C2SP took the form. */
    @Test
    void aKeyIsWrittenAsSignedNoteHasIt() {
        var text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        var typed = Base64.getDecoder().decode(text.substring(text.lastIndexOf('+') + 1));
        assertEquals(
                text,
                NoteKey.of("PeterNeumann", java.util.Arrays.copyOfRange(typed, 1, typed.length))
                        .text());
    }
}
