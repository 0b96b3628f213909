package dev.probity.cases.http;

import io.smallrye.openapi.runtime.io.OpenApiParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Shapes of what is passed on to scoring, out of its own contract, so that whoever reads this one needs no other. */
final class ScoringSchemas {
    /** The build lays it there. */
    private static final String CONTRACT = "/scoring/openapi.yaml";

    private ScoringSchemas() {}

    /** Adds those that are asked for and not there, with all that they are made of. */
    static void complete(Map<String, Schema> schemas, Collection<String> asked) {
        var scorings = read();
        var left = new ArrayDeque<>(asked);
        while (!left.isEmpty()) {
            var name = left.pop();
            if (!schemas.containsKey(name)) {
                var schema = Objects.requireNonNull(scorings.get(name), name);
                inline(schema);
                schemas.put(name, schema);
                parts(schema).forEach(left::push);
            }
        }
        for (var sample : List.of("Sample", "RuleSample")) {
            masked(Objects.requireNonNull(schemas.get(sample), sample));
        }
    }

    private static Map<String, Schema> read() {
        try {
            return OpenApiParser.parse(Objects.requireNonNull(ScoringSchemas.class.getResource(CONTRACT), CONTRACT))
                    .getComponents()
                    .getSchemas();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inline(Schema schema) {
        if (schema.getProperties() != null) {
            var properties = new LinkedHashMap<String, Schema>();
            schema.getProperties().forEach((name, property) -> properties.put(name, ContractFilter.inlined(property)));
            schema.setProperties(properties);
        }
    }

    private static List<String> parts(Schema schema) {
        return schema.getProperties() == null
                ? List.of()
                : schema.getProperties().values().stream()
                        .flatMap(property -> Stream.of(
                                property.getRef(),
                                property.getItems() == null
                                        ? null
                                        : property.getItems().getRef(),
                                property.getAdditionalPropertiesSchema() == null
                                        ? null
                                        : property.getAdditionalPropertiesSchema()
                                                .getRef()))
                        .filter(Objects::nonNull)
                        .map(ref -> ref.substring(ContractFilter.REF.length()))
                        .toList();
    }

    /** The shapes that are not as scoring has them: nobody is called by their id here. */
    private static void masked(Schema sample) {
        Objects.requireNonNull(sample.getProperties().get("subject"), "of nobody")
                .setDescription("Their pseudonym, or \"a colleague\"");
        sample.addProperty(
                "subjectId",
                OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .addType(Schema.SchemaType.NULL)
                        .format("uuid")
                        .description("The subject's id here; null where the reader may not know of them"));
    }
}
