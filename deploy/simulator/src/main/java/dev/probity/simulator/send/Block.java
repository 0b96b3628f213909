package dev.probity.simulator.send;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Some lines that travel in one request. */
final class Block {
    private static final int FIRST_SIZE = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(FIRST_SIZE);
    private int lines;

    void add(byte[] buffer, int length) {
        bytes.write(buffer, 0, length);
        lines++;
    }

    int lines() {
        return lines;
    }

    byte[] body(boolean gzip) {
        if (!gzip) {
            return bytes.toByteArray();
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.size() / 4);
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            bytes.writeTo(zip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
