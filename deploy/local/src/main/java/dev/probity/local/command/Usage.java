package dev.probity.local.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The first help page; the script shows the same text while nothing is built yet. */
public final class Usage {
    private Usage() {}

    /** Prints it. */
    public static void print() {
        System.out.print(text());
    }

    static String text() {
        try (InputStream source = Usage.class.getResourceAsStream("usage.txt")) {
            return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
