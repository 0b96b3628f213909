package dev.probity.ingest.http;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import dev.probity.ingest.IngestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Request bodies, expanded and bounded. */
@ApplicationScoped
public class Bodies {
    private static final int BUFFER = 64 * 1024;
    /** Room for most single events. */
    private static final int FIRST_READ = 2 * 1024;

    /** Largest window of zstd, which RFC 8878 (3.1.1.1.2) asks decoders to have; it lies outside the heap. */
    private static final int WINDOW_LOG = 23;

    private static final int WINDOW = 1 << WINDOW_LOG;
    /** A whole body is copied while it grows. */
    private static final int COPIES = 2;
    /** Of the longest line: the buffer that it is read into, the lines on their way to being checked, and the one that is. */
    private static final int LINES = 4;
    /** A record of a file is written more widely than the event that it becomes. */
    private static final int LONGEST_PIECE = 4;
    /** A record is taken apart, cell by cell or value by value. */
    private static final int PARTS = 16;
    /** What is remembered of an event; up to twice as many are as must be. */
    private static final int REMEMBERED = 2 * 64;

    private final IngestConfig.Limits limits;

    public Bodies(IngestConfig config) {
        this.limits = config.limits();
    }

    /** A stream of lines of any length; only its ratio of expansion is bounded. */
    public InputStream lines(InputStream body, @Nullable String encoding, Room room) {
        room.take(LINES * limits.event().asLongValue() + remembered());
        return expanded(body, encoding, room);
    }

    private long remembered() {
        return (long) REMEMBERED * limits.repeatsRemembered();
    }

    private InputStream expanded(InputStream body, @Nullable String encoding, Room room) {
        var sent = new CountedInput(body);
        var expanded = expand(sent, encoding, room);
        return expanded == sent
                ? body
                : new ExpandedInput(expanded, sent, limits.body().asLongValue(), limits.expansion());
    }

    /** A stream of any length whose records are read one by one, each at most four times {@code probity.ingest.limits.event} long. */
    public PieceInput pieces(InputStream body, @Nullable String encoding, Room room) {
        long longest = LONGEST_PIECE * limits.event().asLongValue();
        room.take(PARTS * longest + remembered());
        return new PieceInput(expanded(body, encoding, room), longest);
    }

    /** A whole body, at most {@code probity.ingest.limits.body} long when expanded. */
    public byte[] whole(InputStream body, @Nullable String encoding, Room room) {
        long most = limits.body().asLongValue();
        room.take(COPIES * FIRST_READ);
        try (var in = expanded(body, encoding, room)) {
            var bytes = new byte[FIRST_READ];
            int length = 0;
            for (int n = 0; n >= 0; n = in.read(bytes, length, bytes.length - length)) {
                length += n;
                if (length > most) {
                    throw new ProblemException(
                            ProblemType.BODY_TOO_LARGE,
                            "the body has more than " + most + " bytes; send many events as application/x-ndjson");
                }
                if (length == bytes.length) {
                    int longer = (int) Math.min(2L * length, most + 1);
                    room.take((long) COPIES * (longer - length));
                    bytes = Arrays.copyOf(bytes, longer);
                }
            }
            return Arrays.copyOf(bytes, length);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The problem of a body that broke off or is not in its encoding. */
    public static ProblemException unreadable(IOException e) {
        var detail = switch (e) {
            case EOFException eof -> "the body ends before its encoding does; send the request again";
            case ZstdIOException zstd ->
                "the body is not zstd, breaks off, or needs a window of more than " + (WINDOW >> 20) + " MiB";
            case ZipException zip -> "the body is not gzip, though its content-encoding says so";
            default -> "the body could not be read to its end; send the request again";
        };
        return new ProblemException(ProblemType.BODY_UNREADABLE, detail);
    }

    private static InputStream expand(InputStream sent, @Nullable String encoding, Room room) {
        try {
            return switch (encoding == null ? "identity" : encoding.trim().toLowerCase(Locale.ROOT)) {
                case "identity", "" -> sent;
                case "gzip", "x-gzip" -> new GZIPInputStream(sent, BUFFER);
                case "zstd" -> {
                    room.take(WINDOW);
                    yield new ZstdInputStream(sent).setLongMax(WINDOW_LOG);
                }
                default ->
                    throw new ProblemException(
                            ProblemType.ENCODING_UNKNOWN, "content-encoding may be gzip, zstd or identity");
            };
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
