package dev.probity.ingest.event;

/** Tells JSON in UTF-8, the only encoding that may be exchanged (RFC 8259, 8.1), from the others that Jackson reads of its own accord. */
public final class Utf8Json {
    /** Where the NULs of UTF-16 and UTF-32 show (RFC 4627, 3). */
    private static final int FIRST = 4;

    private Utf8Json() {}

    /**
     * Whether a text that begins with these bytes can't be read as UTF-16 or UTF-32. Read so, places in the text are no longer places in
     * the bytes, and what is published would not be what was checked.
     */
    public static boolean is(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + Math.min(length, FIRST); i++) {
            if (buffer[i] == 0) {
                return false;
            }
        }
        return length == 0 || (buffer[offset] != (byte) 0xFE && buffer[offset] != (byte) 0xFF);
    }
}
