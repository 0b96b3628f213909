package dev.probity.cases.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.QueryParam;
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

/** A malformed id in a path is one that doesn't exist (404); any other malformed parameter is a mistake (400) that is called by its name. */
@Provider
public final class ParameterConverters implements ParamConverterProvider {
    /** RFC 3339 writes years in four digits. */
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var name = nameIn(annotations);
        if (type == UUID.class) {
            return (ParamConverter<T>) new Converter<>(text -> {
                try {
                    return UUID.fromString(text);
                } catch (IllegalArgumentException e) {
                    throw name == null
                            ? new NotFoundException(ProblemException.missing())
                            : bad(name, "uuid", text, "an id (UUID)");
                }
            });
        }
        if (type == Instant.class) {
            return (ParamConverter<T>) new Converter<>(text -> time(name, text));
        }
        if (type == Integer.class) {
            return (ParamConverter<T>) new Converter<>(text -> {
                try {
                    return Integer.valueOf(text);
                } catch (NumberFormatException e) {
                    throw bad(name, "number", text, "a whole number");
                }
            });
        }
        if (type == Long.class) {
            return (ParamConverter<T>) new Converter<>(text -> {
                try {
                    return Long.valueOf(text);
                } catch (NumberFormatException e) {
                    throw bad(name, "number", text, "a whole number");
                }
            });
        }
        if (type == Boolean.class) {
            return (ParamConverter<T>) new Converter<>(text -> truth(name, text));
        }
        if (type.isEnum()) {
            return new Converter<>(text -> constant(name, type, text));
        }
        return null;
    }

    private static @Nullable String nameIn(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(found -> ((QueryParam) found).value())
                .findFirst()
                .orElse(null);
    }

    private static Instant time(@Nullable String name, String text) {
        try {
            var time = Instant.parse(text);
            if (!time.isBefore(FIRST) && time.isBefore(END)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw bad(name, "time", text, "an ISO 8601 time in UTC");
        }
        throw bad(name, "time", text, "a time of the years 0 to 9999");
    }

    /** Not as Java reads it, to which all but true is false. */
    private static Boolean truth(@Nullable String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(name, "boolean", text, "true or false");
        };
    }

    private static <T> T constant(@Nullable String name, Class<T> type, String text) {
        var constants = List.of(type.getEnumConstants());
        return constants.stream()
                .filter(c -> ((Enum<?>) c).name().equals(text))
                .findFirst()
                .orElseThrow(() -> bad(name, "enum", text, "one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static BadRequestException bad(@Nullable String name, String rule, String text, String wanted) {
        var shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        var detail = "'" + shown.replaceAll("\\p{Cntrl}", "?") + "' is not " + wanted + ".";
        return new BadRequestException(
                new ProblemException(ProblemType.INVALID, detail, List.of(new ProblemError(name, rule, detail))));
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
