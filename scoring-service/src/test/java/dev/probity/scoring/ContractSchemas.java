package dev.probity.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.List;

/** The schemas of what this service writes. */
public final class ContractSchemas {
    public static final Path CONTRACTS = Path.of("contracts");

    private static final String PREFIX = "https://probity.dev/contracts/scoring/";
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaMappers(mappers -> mappers.mapPrefix(
                    PREFIX,
                    CONTRACTS.resolve("schemas").toAbsolutePath().toUri().toString())));

    private ContractSchemas() {}

    /** Where a record breaks the schema of that name; empty if nowhere. */
    public static List<String> faults(String schema, JsonNode record) {
        return SCHEMAS.getSchema(SchemaLocation.of(PREFIX + schema + ".schema.json"), STRICT).validate(record).stream()
                .map(Object::toString)
                .toList();
    }
}
