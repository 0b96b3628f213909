package dev.probity.cases.scoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what other services wrote: unknown fields pass, wrong types and half records don't. */
public final class ScoringJson {
    private static final int LONGEST = 1_000_000;
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(100_000)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private ScoringJson() {}

    /** The record in these bytes; {@link IllegalArgumentException} with a reason where there is none. */
    public static <T> T read(byte @Nullable [] bytes, Class<T> type) {
        if (bytes == null) {
            throw new IllegalArgumentException("an empty record");
        }
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("a record of %d bytes".formatted(bytes.length));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0 || text.contains("\\u0000")) {
                throw new IllegalArgumentException("a record with NUL characters");
            }
            @Nullable T value = JSON.readValue(text, type);
            if (value == null) {
                throw new IllegalArgumentException("a record that is null");
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("a record that is not UTF-8", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(reason(e), e);
        }
    }

    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(IOException e) {
        var message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        return message.length() > 300 ? message.substring(0, 300) : message;
    }
}
