package dev.probity.simulator.send;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** Writes a story to a file, or to standard output. */
public final class StreamOutput implements LineOutput {
    private static final int BUFFER = 1 << 20;

    private final OutputStream stream;
    private long lines;

    /** A story written to this stream. */
    public StreamOutput(OutputStream stream) {
        this.stream = new java.io.BufferedOutputStream(stream, BUFFER);
    }

    /** A story written to this file; compressed if its name ends with {@code .gz}. */
    public static StreamOutput to(Path file) throws IOException {
        return new StreamOutput(open(file));
    }

    /** Opens a file for writing; compressed if its name ends with {@code .gz}. */
    public static OutputStream open(Path file) throws IOException {
        OutputStream raw = Files.newOutputStream(file);
        return file.toString().endsWith(".gz") ? new GZIPOutputStream(raw, 1 << 16) : raw;
    }

    @Override
    public void line(byte[] buffer, int length) {
        try {
            stream.write(buffer, 0, length);
            lines++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void flush() {
        try {
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Arrived arrived() {
        return new Arrived(lines, lines, 0, 0);
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
