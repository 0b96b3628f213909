package dev.probity.ingest.http;

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

    private final IngestConfig.Limits limits;

    public Bodies(IngestConfig config) {
        this.limits = config.limits();
    }

    /** A stream of any length; only its ratio of expansion is bounded. */
    public InputStream stream(InputStream body, @Nullable String encoding) {
        var sent = new CountedInput(body);
        var expanded = expand(sent, encoding);
        return expanded == sent
                ? body
                : new ExpandedInput(expanded, sent, limits.body().asLongValue(), limits.expansion());
    }

    /** A stream of any length whose records are read one by one, each at most {@code probity.ingest.limits.body} long. */
    public PieceInput pieces(InputStream body, @Nullable String encoding) {
        return new PieceInput(stream(body, encoding), limits.body().asLongValue());
    }

    /** A whole body, at most {@code probity.ingest.limits.body} long when expanded. */
    public byte[] whole(InputStream body, @Nullable String encoding) {
        long most = limits.body().asLongValue();
        try (var in = stream(body, encoding)) {
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
                    bytes = Arrays.copyOf(bytes, 2 * length);
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
            case ZipException zip -> "the body is not gzip, though its content-encoding says so";
            default -> "the body could not be read to its end; send the request again";
        };
        return new ProblemException(ProblemType.BODY_UNREADABLE, detail);
    }

    private static InputStream expand(InputStream sent, @Nullable String encoding) {
        try {
            return switch (encoding == null ? "identity" : encoding.trim().toLowerCase(Locale.ROOT)) {
                case "identity", "" -> sent;
                case "gzip", "x-gzip" -> new GZIPInputStream(sent, BUFFER);
                case "zstd" -> new ZstdInputStream(sent);
                default ->
                    throw new ProblemException(
                            ProblemType.ENCODING_UNKNOWN, "content-encoding may be gzip, zstd or identity");
            };
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
