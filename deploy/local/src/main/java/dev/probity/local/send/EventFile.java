package dev.probity.local.send;

import com.github.luben.zstd.ZstdInputStream;
import dev.probity.local.Trouble;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;

/** A file of events, or standard input, being read once from its beginning with constant memory. */
public final class EventFile implements AutoCloseable {
    /** How much of a file is looked at to tell what it is. */
    static final int HEAD = 64 * 1024;

    /** Bytes that are read for it: a block of zstd, of which no part can be unpacked, takes 128 KiB at most (RFC 8878, 3.1.1.2.4). */
    private static final int LOOKED_AT = 3 * HEAD;

    /** ingest-service unpacks no larger window than 8 MiB. */
    private static final int LARGEST_WINDOW_LOG = 23;

    private final String name;
    private final OptionalLong size;
    private final BufferedInputStream content;
    private final Optional<String> encoding;
    private final Head head;

    private EventFile(String name, OptionalLong size, BufferedInputStream content) throws IOException {
        this.name = name;
        this.size = size;
        this.content = content;
        byte[] first = peek(content);
        if (first.length == 0) {
            throw new Trouble("%s is empty: there is nothing to send.".formatted(name));
        }
        this.encoding = encodingOf(first);
        this.head = new Head(unpacked(first, encoding));
    }

    /** Opens a file, or standard input for "-". */
    public static EventFile open(String name) {
        try {
            if (name.equals("-")) {
                return new EventFile("standard input", OptionalLong.empty(), new BufferedInputStream(System.in, HEAD));
            }
            Path path = Path.of(name);
            InputStream stream = Files.newInputStream(path);
            return new EventFile(
                    path.getFileName().toString(),
                    OptionalLong.of(Files.size(path)),
                    new BufferedInputStream(stream, HEAD));
        } catch (NoSuchFileException e) {
            throw new Trouble("There is no file %s.".formatted(name), e);
        } catch (IOException e) {
            throw new Trouble("%s can't be read: %s".formatted(name, e.getMessage()), e);
        }
    }

    private static byte[] peek(BufferedInputStream content) throws IOException {
        content.mark(LOOKED_AT + 1);
        byte[] first = content.readNBytes(LOOKED_AT);
        content.reset();
        return first;
    }

    /** By the first bytes, whatever the file is called. */
    static Optional<String> encodingOf(byte[] first) {
        if (begins(first, 0x1f, 0x8b)) {
            return Optional.of("gzip");
        }
        return begins(first, 0x28, 0xb5, 0x2f, 0xfd) ? Optional.of("zstd") : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xff) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** A beginning that ends in the midst of a packed block is still a beginning. */
    private static String unpacked(byte[] first, Optional<String> encoding) {
        byte[] text = new byte[HEAD];
        int length = 0;
        try (InputStream in = unpacking(new ByteArrayInputStream(first), encoding.orElse(""))) {
            int more = 0;
            while (more >= 0 && length < text.length) {
                length += more;
                more = in.read(text, length, text.length - length);
            }
        } catch (IOException cutOff) {
            return new String(text, 0, length, StandardCharsets.UTF_8);
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    private static InputStream unpacking(InputStream packed, String encoding) throws IOException {
        return switch (encoding) {
            case "gzip" -> new GZIPInputStream(packed);
            case "zstd" -> new ZstdInputStream(packed).setLongMax(LARGEST_WINDOW_LOG);
            default -> packed;
        };
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** Its size as it lies there; unknown for standard input. */
    public OptionalLong size() {
        return size;
    }

    /** How it is packed, as HTTP says it. */
    public Optional<String> encoding() {
        return encoding;
    }

    /** How it begins. */
    public Head head() {
        return head;
    }

    InputStream content() {
        return content;
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new Trouble("%s can't be closed: %s".formatted(name, e.getMessage()), e);
        }
    }
}
