package dev.probity.cases.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public half of a log's key, as C2SP signed-note has it.
 *
 * @param name of the log
 * @param id first four bytes of a hash of name and key
 * @param text name+id+key, to be handed to whoever verifies
 */
record NoteKey(String name, int id, String text) {
    private static final byte ED25519 = 1;

    static NoteKey of(String name, byte[] key) {
        var typed = ByteBuffer.allocate(1 + key.length).put(ED25519).put(key).array();
        var hash = Hash.of((name + "\n").getBytes(StandardCharsets.UTF_8), typed);
        var id = Arrays.copyOf(hash.bytes(), Integer.BYTES);
        var text = name + "+" + HexFormat.of().formatHex(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
        return new NoteKey(name, ByteBuffer.wrap(id).getInt(), text);
    }
}
