package dev.probity.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.util.Locale;

/** CloudEvents HTTP binary mode (§3.1): attributes in headers, data in the body. */
final class BinaryMode {
    private static final String PREFIX = "ce-";
    private static final JsonFactory JSON = new JsonFactory();

    private BinaryMode() {}

    static boolean is(MultivaluedMap<String, String> headers) {
        return headers.keySet().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(PREFIX));
    }

    /** The same event in structured mode; the rules check it like any other. */
    static byte[] structured(MultivaluedMap<String, String> headers, byte[] data) {
        var out = new ByteArrayOutputStream(data.length + 512);
        try (var json = JSON.createGenerator(out)) {
            json.writeStartObject();
            for (var header : headers.entrySet()) {
                var name = header.getKey().toLowerCase(Locale.ROOT);
                if (name.startsWith(PREFIX)) {
                    json.writeStringField(
                            name.substring(PREFIX.length()),
                            decoded(header.getValue().getFirst()));
                }
            }
            json.writeStringField("datacontenttype", "application/json");
            json.writeFieldName("data");
            json.writeRawValue(data.length == 0 ? "null" : new String(data, UTF_8));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
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
