package dev.probity.ingest.http;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads whole numbers of a query, so that one that is none is called by its parameter's name. */
@Provider
public final class WholeNumbers implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == int.class || type == Integer.class
                ? (ParamConverter<T>) new WholeNumber(nameIn(annotations))
                : null;
    }

    private static String nameIn(Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(found -> ((QueryParam) found).value())
                .findFirst()
                .orElse("a parameter");
    }

    private record WholeNumber(String name) implements ParamConverter<Integer> {
        @Override
        public Integer fromString(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                throw new BadRequestException(
                        new ProblemException(ProblemType.PARAMETER_INVALID, name + " is a whole number"));
            }
        }

        @Override
        public String toString(Integer value) {
            return value.toString();
        }
    }
}
