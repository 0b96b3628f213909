package dev.probity.cases.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a JSON Schema finds wrong with a record. */
public final class RecordSchema {
    /** Of what this service writes to probity.dispositions. */
    public static final RecordSchema DISPOSITION = at("contracts/schemas/disposition.schema.json");

    /** Of what it writes to probity.enforcement.orders. */
    public static final RecordSchema ORDER = at("contracts/schemas/order.schema.json");

    /** Of what it writes to probity.enforcement.advance-notices. */
    public static final RecordSchema ADVANCE_NOTICE = at("contracts/schemas/advance-notice.schema.json");

    /** Of what it writes to probity.checkpoints. */
    public static final RecordSchema CHECKPOINT = at("contracts/schemas/checkpoint.schema.json");

    /** Of what it reads from probity.enforcement.receipts. */
    public static final RecordSchema RECEIPT = at("contracts/schemas/receipt.schema.json");

    private final JsonSchema schema;

    private RecordSchema(JsonSchema schema) {
        this.schema = schema;
    }

    /** The schema in that file, seen from this module. */
    public static RecordSchema at(String file) {
        var config = SchemaValidatorsConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .formatAssertionsEnabled(true)
                .build();
        try {
            var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
            return new RecordSchema(factory.getSchema(Files.readString(Path.of(file)), config));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON pointers to what is wrong. */
    public List<String> faults(JsonNode record) {
        return schema.validate(record).stream()
                .map(fault -> fault.getInstanceLocation().toString())
                .distinct()
                .toList();
    }
}
