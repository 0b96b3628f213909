package dev.probity.cases.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Writes into the contract what the code says by other means: what may be null, what every write takes, how problems look. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ContractFilter implements OASFilter {
    private static final String OURS = "dev.probity.cases";
    static final String REF = "#/components/schemas/";
    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");
    private static final DotName JSON_PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName JSON_INCLUDE = DotName.createSimple("com.fasterxml.jackson.annotation.JsonInclude");
    private static final DotName WRITE = DotName.createSimple(Write.class);
    private static final DotName OPERATION =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.Operation");
    private static final Map<String, String[]> INLINE = Map.of(
            "UUID", new String[] {"string", "uuid"},
            "Instant", new String[] {"string", "date-time"},
            "LocalDate", new String[] {"string", "date"});
    private static final List<String> WRITE_PROBLEMS = List.of("409", "422");

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var requests = new HashSet<String>();
        var writes = writes();
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> {
                    var several = writes.get(operation.getOperationId());
                    if (several != null) {
                        write(operation, path.contains("{id}"), several);
                    }
                    operation(path, operation, requests);
                }));
        var schemas = new TreeMap<>(api.getComponents().getSchemas());
        INLINE.keySet().forEach(schemas::remove);
        schemas.put("Problem", schemas.getOrDefault("Problem", OASFactory.createSchema()));
        List.copyOf(requests).forEach(name -> parts(schemas, name, requests));
        schemas.forEach((name, schema) -> record(name, schema, requests.contains(name)));
        ScoringSchemas.complete(schemas, shown(api));
        api.getComponents().setSchemas(schemas);
        api.getComponents().setHeaders(ContractProblems.headers());
        api.getComponents()
                .setSecuritySchemes(Map.of(
                        "oidc",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")));
    }

    /** Schemas of all that goes in and comes out. */
    private static Set<String> shown(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> Stream.concat(
                        Stream.ofNullable(operation.getRequestBody()).map(RequestBody::getContent),
                        operation.getResponses().getAPIResponses().values().stream()
                                .map(APIResponse::getContent)))
                .filter(Objects::nonNull)
                .flatMap(content -> content.getMediaTypes().values().stream())
                .map(type -> type.getSchema().getRef())
                .filter(Objects::nonNull)
                .map(ref -> ref.substring(REF.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** By operation, whether it changes several things. */
    private Map<String, Boolean> writes() {
        var writes = new HashMap<String, Boolean>();
        for (AnnotationInstance write : index.getAnnotations(WRITE)) {
            var id = write.target()
                    .asMethod()
                    .annotation(OPERATION)
                    .value("operationId")
                    .asString();
            writes.put(id, write.valueWithDefault(index, "several").asBoolean());
        }
        return writes;
    }

    private static void operation(String path, Operation operation, Set<String> requests) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("oidc")));
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter -> {
                parameter.setSchema(inlined(parameter.getSchema()));
                ContractParameters.complete(path, parameter);
            });
        }
        ContractProblems.complete(path, operation);
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (answer.getDescription() == null) {
                answer.setDescription(
                        Response.Status.fromStatusCode(Integer.parseInt(status)).getReasonPhrase());
            }
            if (status.startsWith("2") && answer.getContent() != null) {
                answer.getContent().getMediaTypes().forEach(ContractExamples::ofAnswer);
            }
        });
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().forEach((mediaType, type) -> {
                ContractExamples.ofRequest(mediaType, type);
                request(type.getSchema(), requests);
            });
        }
    }

    private static void request(Schema schema, Set<String> requests) {
        if (schema.getProperties() != null) {
            var properties = new LinkedHashMap<String, Schema>();
            schema.getProperties().forEach((name, property) -> properties.put(name, inlined(property)));
            schema.setProperties(properties);
        }
        if (schema.getRef() != null) {
            requests.add(schema.getRef().substring(REF.length()));
        }
    }

    /** A request's parts are requests, too. */
    private static void parts(Map<String, Schema> schemas, String name, Set<String> requests) {
        var schema = schemas.get(name);
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        for (var property : schema.getProperties().values()) {
            var ref = property.getItems() == null
                    ? property.getRef()
                    : property.getItems().getRef();
            if (ref != null && requests.add(ref.substring(REF.length()))) {
                parts(schemas, ref.substring(REF.length()), requests);
            }
        }
    }

    /** What changes one thing takes its version; what gathers several has none to take, and what changes several none to answer with. */
    private static void write(Operation operation, boolean one, boolean several) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && !several) {
                answer.addHeader("ETag", OASFactory.createHeader().schema(text()));
            }
        });
        header(operation, "Idempotency-Key", "the same key again gets the first answer");
        WRITE_PROBLEMS.forEach(
                status -> operation.getResponses().addAPIResponse(status, OASFactory.createAPIResponse()));
        if (one) {
            header(operation, HttpHeaders.IF_MATCH, "ETag of what was read; 412 when someone changed it meanwhile");
        }
    }

    private static void header(Operation operation, String name, String description) {
        operation.addParameter(OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(text()));
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }

    /** Answers carry every field, save problems, which leave out what is not there; requests may leave out what may be null. */
    private void record(String name, Schema schema, boolean request) {
        var type = ourClass(name);
        if (type == null || schema.getProperties() == null) {
            return;
        }
        var leavesOut = type.hasDeclaredAnnotation(JSON_INCLUDE);
        var properties = new LinkedHashMap<String, Schema>();
        var required = new ArrayList<String>();
        for (FieldInfo field : type.unsortedFields()) {
            var property = wireName(field);
            var shown = schema.getProperties().get(property);
            if (shown == null) {
                continue;
            }
            var nullable = field.type().hasAnnotation(NULLABLE) || field.hasAnnotation(NULLABLE);
            properties.put(property, nullable && !leavesOut ? nullable(inlined(shown)) : inlined(shown));
            if (!nullable || !request && !leavesOut) {
                required.add(property);
            }
        }
        schema.setProperties(properties);
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private @Nullable ClassInfo ourClass(String simpleName) {
        return index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.enclosingClass() == null)
                .filter(type -> type.name().packagePrefix().startsWith(OURS))
                .filter(type -> type.name().withoutPackagePrefix().equals(simpleName))
                .findFirst()
                .orElse(null);
    }

    private static String wireName(FieldInfo field) {
        var named = field.annotation(JSON_PROPERTY);
        return named == null || named.value() == null
                ? field.name()
                : named.value().asString();
    }

    private static Schema nullable(Schema schema) {
        if (schema.getRef() == null) {
            if (schema.getType() == null || !schema.getType().contains(Schema.SchemaType.NULL)) {
                schema.addType(Schema.SchemaType.NULL);
            }
            return schema;
        }
        return OASFactory.createSchema()
                .description(schema.getDescription())
                .anyOf(List.of(
                        OASFactory.createSchema().ref(schema.getRef()),
                        OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
    }

    /** Times, days and ids stand where they are used, not as a schema of their own. */
    static Schema inlined(Schema schema) {
        if (schema.getItems() != null) {
            schema.setItems(inlined(schema.getItems()));
        }
        if (schema.getRef() == null) {
            return schema;
        }
        var inline = INLINE.get(schema.getRef().substring(REF.length()));
        return inline == null
                ? schema
                : OASFactory.createSchema()
                        .addType(Schema.SchemaType.valueOf(inline[0].toUpperCase(Locale.ROOT)))
                        .format(inline[1])
                        .description(schema.getDescription());
    }
}
