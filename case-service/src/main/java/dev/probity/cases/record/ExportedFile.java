package dev.probity.cases.record;

import java.nio.charset.StandardCharsets;

/**
 * A file of an export.
 *
 * @param name its path in the archive, ASCII
 * @param bytes what is in it
 */
@SuppressWarnings("ArrayRecordComponent")
record ExportedFile(String name, byte[] bytes) {
    static ExportedFile of(String name, String text) {
        return new ExportedFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
