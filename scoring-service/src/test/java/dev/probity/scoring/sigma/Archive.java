package dev.probity.scoring.sigma;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/** Texts in a {@code .tar.gz}, read without a library, so that what measures the rules needs none but the service's own. */
public final class Archive {
    private Archive() {}

    /** Reads a tar archive's plain files (blocks of 512 bytes, sizes in octal, GNU's long names): their texts by name. */
    public static Map<String, String> unpack(Path archive, Predicate<String> wanted) throws IOException {
        var texts = new TreeMap<String, String>();
        byte[] all;
        try (var gzip = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            all = gzip.readAllBytes();
        }
        var tar = new DataInputStream(new ByteArrayInputStream(all));
        byte[] header = new byte[512];
        String longName = null;
        while (tar.available() > 0) {
            tar.readFully(header);
            var name = new String(header, 0, 100, StandardCharsets.UTF_8).replaceAll("\0.*", "");
            if (name.isEmpty()) {
                break;
            }
            int size = Integer.parseInt(
                    new String(header, 124, 12, StandardCharsets.US_ASCII).replaceAll("[^0-7]", ""), 8);
            byte[] content = new byte[size];
            tar.readFully(content);
            tar.skipBytes((512 - size % 512) % 512);
            var text = new String(content, StandardCharsets.UTF_8);
            if (header[156] == 'L') {
                longName = text.replaceAll("\0.*", "");
                continue;
            }
            var called = longName == null ? name : longName;
            longName = null;
            if (wanted.test(called)) {
                texts.put(called, text);
            }
        }
        return texts;
    }
}
