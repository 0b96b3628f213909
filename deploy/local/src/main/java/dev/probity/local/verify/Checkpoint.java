package dev.probity.local.verify;

import java.util.Optional;

/**
 * A checkpoint (C2SP tlog-checkpoint) that the key signed.
 *
 * @param size of the log
 * @param root of its tree
 */
@SuppressWarnings("ArrayRecordComponent")
record Checkpoint(long size, byte[] root) {
    private static final int HASH = 32;

    static Optional<Checkpoint> read(String note, LogKey key) {
        return key.opened(note).flatMap(text -> lines(text, key));
    }

    private static Optional<Checkpoint> lines(String text, LogKey key) {
        String[] lines = text.split("\n");
        if (lines.length < 3 || !lines[0].equals(key.name()) || !lines[1].matches("0|[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        byte[] root = Sha.read(lines[2]);
        return root == null || root.length != HASH
                ? Optional.empty()
                : Optional.of(new Checkpoint(Long.parseLong(lines[1]), root));
    }
}
