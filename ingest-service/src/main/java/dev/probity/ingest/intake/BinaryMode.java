package dev.probity.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.probity.ingest.event.JsonBounds;
import dev.probity.ingest.event.Utf8Json;
import dev.probity.ingest.schema.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** CloudEvents HTTP binary mode (§3.1): attributes in headers, data in the body. */
final class BinaryMode {
    /** The event that is made of the data, while it grows and when it is whole. */
    static final int COPIES = 3;

    private static final String PREFIX = "ce-";
    /** First byte of UTF-8's byte order mark, which may not stand within a text. */
    private static final byte BYTE_ORDER_MARK = (byte) 0xEF;

    private static final JsonFactory JSON = new JsonFactory();

    private BinaryMode() {}

    static boolean is(MultivaluedMap<String, String> headers) {
        return headers.keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX));
    }

    /** Takes the event; what is no JSON is said of data, and not of the event that is made of it. */
    static void take(IntakeRun run, MultivaluedMap<String, String> headers, byte[] data) {
        var sent = structured(headers, data);
        if (sent.broken() == null || data.length > run.longestEvent()) {
            run.take(sent.event(), 1);
        } else {
            run.refuseData(sent.event(), sent.broken());
        }
    }

    /**
     * An event in structured mode.
     *
     * @param event its text; data that is no JSON stands in it as {@code data_base64}, so that nothing of it is lost
     * @param broken what is wrong with data as JSON; null when it is one JSON value, or there is none
     */
    private record Structured(byte[] event, @Nullable Violation broken) {}

    /** The same event in structured mode; the rules check it like any other. */
    private static Structured structured(MultivaluedMap<String, String> headers, byte[] data) {
        var broken = data.length == 0 ? null : broken(data);
        var out = new ByteArrayOutputStream(data.length + 512);
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (var header : headers.entrySet()) {
                var name = header.getKey().toLowerCase(Locale.ROOT);
                if (name.startsWith(PREFIX)) {
                    // one that stands twice could be read either way; the rules refuse it as they do in structured mode
                    for (var value : header.getValue()) {
                        json.writeStringField(name.substring(PREFIX.length()), decoded(value));
                    }
                }
            }
            json.writeStringField("datacontenttype", "application/json");
            if (broken != null) {
                json.writeBinaryField("data_base64", data);
            } else if (data.length > 0) {
                json.writeFieldName("data");
                json.writeRawValue("");
                json.flush();
                out.write(data);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Structured(out.toByteArray(), broken);
    }

    /** Data is written into the event as it is, so it must be one value and nothing after it: the rest would become attributes. */
    private static @Nullable Violation broken(byte[] data) {
        if (!Utf8Json.is(data, 0, data.length) || data[0] == BYTE_ORDER_MARK) {
            return notJson(0);
        }
        try (var parser = JSON.createParser(data)) {
            boolean empty = parser.nextToken() == null;
            parser.skipChildren();
            return empty || parser.nextToken() != null
                    ? notJson(parser.currentTokenLocation().getByteOffset())
                    : null;
        } catch (StreamConstraintsException e) {
            return JsonBounds.broken("/data", e);
        } catch (JsonProcessingException e) {
            return notJson(e.getLocation().getByteOffset());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Violation notJson(long at) {
        return new Violation("/data", "json", "the body is not one JSON value in UTF-8; see at byte " + at);
    }

    /** Header values are percent-encoded (§3.1.3.2); a plus stands for itself. */
    private static String decoded(String value) {
        if (value.indexOf('%') < 0) {
            return value;
        }
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
