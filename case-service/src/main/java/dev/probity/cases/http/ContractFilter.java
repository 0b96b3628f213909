package dev.probity.cases.http;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
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
    private static final String REF = "#/components/schemas/";
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
    private static final List<String> PROBLEMS = List.of("400", "401", "403", "404", "429", "500", "503");
    private static final List<String> WRITE_PROBLEMS = List.of("409", "413", "415", "422");

    /** Where examples stand, seen from the contract; they are named by their schema, save these, which are named by what people call them. */
    private static final String EXAMPLES = "examples/";

    private static final Map<String, List<String>> NAMED = Map.ofEntries(
            Map.entry("AlertDetail", List.of("alert")),
            Map.entry("AlertPage", List.of("alerts")),
            Map.entry("CasePage", List.of("cases")),
            Map.entry("ConsultationList", List.of("case-consultations")),
            Map.entry("ConsultationPage", List.of("consultations")),
            Map.entry("ExhibitPage", List.of("exhibits")),
            Map.entry("GlassPage", List.of("glass-uses")),
            Map.entry("LiveEvent", List.of("live-alert", "live-heartbeat")),
            Map.entry(
                    "Proposal", List.of("proposal", "proposal-appealed", "proposal-carried-out", "proposal-reversal")),
            Map.entry("ProposalPage", List.of("proposals")),
            Map.entry("RecordPage", List.of("record")),
            Map.entry("SearchResult", List.of("search")),
            Map.entry("Subject", List.of("subject", "subject-merchant")),
            Map.entry("SubjectPage", List.of("subjects")),
            Map.entry("TaskList", List.of("tasks")),
            Map.entry("TimelinePage", List.of("timeline")),
            Map.entry("UnmaskingPage", List.of("unmaskings")),
            Map.entry("WatchNotice", List.of("watch-notice-answered")),
            Map.entry("WatchPage", List.of("watch")),
            Map.entry("WatchedLooks", List.of("watch-notice")));

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
                    operation(operation, requests);
                    if (writes.contains(operation.getOperationId())) {
                        write(operation, path.contains("{id}"));
                    }
                }));
        var schemas = new TreeMap<>(api.getComponents().getSchemas());
        INLINE.keySet().forEach(schemas::remove);
        schemas.put("Problem", schemas.getOrDefault("Problem", OASFactory.createSchema()));
        schemas.forEach((name, schema) -> record(name, schema, requests.contains(name)));
        api.getComponents().setSchemas(schemas);
        api.getComponents()
                .setSecuritySchemes(Map.of(
                        "oidc",
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")));
    }

    private Set<String> writes() {
        var ids = new HashSet<String>();
        for (AnnotationInstance write : index.getAnnotations(WRITE)) {
            ids.add(write.target()
                    .asMethod()
                    .annotation(OPERATION)
                    .value("operationId")
                    .asString());
        }
        return ids;
    }

    private static void operation(Operation operation, Set<String> requests) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("oidc")));
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getSchema() != null)
                    .forEach(parameter -> parameter.setSchema(inlined(parameter.getSchema())));
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .filter(schema -> schema.getProperties() != null)
                    .forEach(form -> {
                        var properties = new LinkedHashMap<String, Schema>();
                        form.getProperties().forEach((name, property) -> properties.put(name, inlined(property)));
                        form.setProperties(properties);
                    });
            operation.getRequestBody().getContent().getMediaTypes().values().stream()
                    .map(type -> type.getSchema().getRef())
                    .filter(ref -> ref != null)
                    .forEach(ref -> requests.add(ref.substring(REF.length())));
        }
        PROBLEMS.forEach(status -> problem(operation, status));
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2") && answer.getContent() != null) {
                answer.getContent().getMediaTypes().values().forEach(type -> examples(type, EXAMPLES));
            }
        });
        if (operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(type -> examples(type, EXAMPLES + "requests/"));
        }
    }

    private static void examples(MediaType type, String folder) {
        if (type.getSchema() != null && type.getSchema().getRef() != null) {
            var schema = type.getSchema().getRef().substring(REF.length());
            NAMED.getOrDefault(schema, List.of(kebab(schema)))
                    .forEach(name ->
                            type.addExample(name, OASFactory.createExample().externalValue(folder + name + ".json")));
        }
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** What changes one thing takes its version; what gathers several has none to take. */
    private static void write(Operation operation, boolean one) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answer.addHeader("ETag", OASFactory.createHeader().schema(text()));
            }
        });
        header(operation, "Idempotency-Key", "the same key again gets the first answer");
        WRITE_PROBLEMS.forEach(status -> problem(operation, status));
        if (one) {
            header(operation, "If-Match", "ETag of what was read; 412 when someone changed it meanwhile");
            problem(operation, "412");
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

    private static void problem(Operation operation, String status) {
        var answer =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(REF + "Problem"));
        for (var type : ProblemType.values()) {
            if (String.valueOf(type.status()).equals(status)) {
                answer.addExample(
                        type.slug(),
                        OASFactory.createExample().externalValue(EXAMPLES + "problems/" + type.slug() + ".json"));
            }
        }
        operation
                .getResponses()
                .addAPIResponse(
                        status,
                        OASFactory.createAPIResponse()
                                .description("Problem")
                                .content(OASFactory.createContent().addMediaType(Problem.JSON, answer)));
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
    private static Schema inlined(Schema schema) {
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
