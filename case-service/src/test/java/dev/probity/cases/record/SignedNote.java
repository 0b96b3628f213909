package dev.probity.cases.record;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Holds a note against a key. */
final class SignedNote {
    private static final String X509 = "302a300506032b6570032100";

    private SignedNote() {}

    static boolean isSigned(String note, String key) throws GeneralSecurityException {
        var typed = Base64.getDecoder().decode(key.split("\\+", 3)[2]);
        var open = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of()
                        .parseHex(X509 + HexFormat.of().formatHex(Arrays.copyOfRange(typed, 1, typed.length)))));
        var end = note.indexOf("\n\n") + 1;
        var line = Base64.getDecoder()
                .decode(note.substring(note.lastIndexOf(' ') + 1).strip());
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(open);
        signature.update(note.substring(0, end).getBytes(StandardCharsets.UTF_8));
        return signature.verify(Arrays.copyOfRange(line, 4, line.length));
    }
}
