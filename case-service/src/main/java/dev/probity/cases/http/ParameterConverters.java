package dev.probity.cases.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A malformed id is one that doesn't exist (404); any other malformed parameter is a mistake (400). */
@Provider
public final class ParameterConverters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == UUID.class) {
            return (ParamConverter<T>) new Converter<>(text -> {
                try {
                    return UUID.fromString(text);
                } catch (IllegalArgumentException e) {
                    throw new NotFoundException(ProblemException.missing());
                }
            });
        }
        if (type == Instant.class) {
            return (ParamConverter<T>) new Converter<>(text -> {
                try {
                    return Instant.parse(text);
                } catch (DateTimeException e) {
                    throw bad("time", text, "an ISO 8601 time in UTC");
                }
            });
        }
        if (type == Integer.class) {
            return (ParamConverter<T>) new Converter<>(text -> {
                try {
                    return Integer.valueOf(text);
                } catch (NumberFormatException e) {
                    throw bad("number", text, "a whole number");
                }
            });
        }
        if (type.isEnum()) {
            return new Converter<>(text -> constant(type, text));
        }
        return null;
    }

    private static <T> T constant(Class<T> type, String text) {
        var constants = List.of(type.getEnumConstants());
        return constants.stream()
                .filter(c -> ((Enum<?>) c).name().equals(text))
                .findFirst()
                .orElseThrow(() -> bad("enum", text, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static BadRequestException bad(String rule, String text, String wanted) {
        var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        var detail = "'" + shown.replaceAll("\\p{Cntrl}", "?") + "' is not " + wanted + ".";
        return new BadRequestException(
                new ProblemException(ProblemType.INVALID, detail, List.of(new ProblemError(null, rule, detail))));
    }

    private record Converter<T>(Function<String, T> read) implements ParamConverter<T> {
        @Override
        public T fromString(String text) {
            return read.apply(text);
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
