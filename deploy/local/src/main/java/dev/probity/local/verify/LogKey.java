package dev.probity.local.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A verifier key of C2SP signed-note: name+id+key.
 *
 * @param text as it is written
 * @param name of the log
 * @param id four bytes in hexadecimal
 * @param key to verify with
 */
record LogKey(String text, String name, String id, PublicKey key) {
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int TYPED = 33;
    private static final int ID = 4;

    /** Empty for what is none. */
    static Optional<LogKey> read(String written) {
        String[] parts = written.strip().split("\\+", 3);
        byte[] typed = parts.length == 3 ? Sha.read(parts[2]) : null;
        if (typed == null || typed.length != TYPED || typed[0] != 1 || !parts[1].equals(id(parts[0], typed))) {
            return Optional.empty();
        }
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + TYPED - 1);
            System.arraycopy(typed, 1, encoded, X509.length, TYPED - 1);
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return Optional.of(new LogKey(written.strip(), parts[0], parts[1], key));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static String id(String name, byte[] typed) {
        byte[] hash = Sha.of((name + "\n").getBytes(StandardCharsets.UTF_8), typed);
        return HexFormat.of().formatHex(hash, 0, ID);
    }

    /** The text of a note that this key signed, alone and in the one way to write it; empty otherwise. */
    Optional<String> opened(String note) {
        int end = note.indexOf("\n\n") + 1;
        String start = "\n— " + name + " ";
        if (end == 0 || !note.startsWith(start, end) || !note.endsWith("\n")) {
            return Optional.empty();
        }
        byte[] line = Sha.read(note.substring(end + start.length(), note.length() - 1));
        String text = note.substring(0, end);
        return line != null
                        && line.length > ID
                        && id.equals(HexFormat.of().formatHex(line, 0, ID))
                        && signed(text, line)
                ? Optional.of(text)
                : Optional.empty();
    }

    private boolean signed(String text, byte[] line) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(line, ID, line.length - ID);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
