package dev.probity.ingest.adapter;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.probity.ingest.deadletter.Original;
import dev.probity.ingest.event.EventJson;
import dev.probity.ingest.event.JsonBounds;
import dev.probity.ingest.event.Verdict;
import dev.probity.ingest.http.Bodies;
import dev.probity.ingest.http.PieceInput;
import dev.probity.ingest.http.ProblemException;
import dev.probity.ingest.http.ProblemType;
import dev.probity.ingest.intake.Answers;
import dev.probity.ingest.intake.EventTaker;
import dev.probity.ingest.intake.IntakeRun;
import dev.probity.ingest.schema.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** AWS CloudTrail: every record is a log record, and a person's successful read is an access too. Event ids follow from the record's. */
@ApplicationScoped
public class CloudTrail {
    /** The adapter's name in a dead letter's origin. */
    public static final String NAME = "cloudtrail";

    private static final String SOURCE = "/aws/cloudtrail/";
    private static final String ADDRESS = "[0-9a-fA-F:.]{2,45}";
    private static final int LONGEST_TOOL = 256;
    /** A record that is a line of its own lies two levels deeper in its event, which must be written before the rules can refuse it. */
    private static final int DEEPEST_LINE = StreamWriteConstraints.DEFAULT_MAX_DEPTH - 2;

    private final ObjectMapper json;
    private final ObjectReader oneValue;

    public CloudTrail(ObjectMapper json) {
        this.json = json;
        var bounds =
                StreamReadConstraints.builder().maxNestingDepth(DEEPEST_LINE).build();
        this.oneValue = json.reader()
                .with(JsonFactory.builder().streamReadConstraints(bounds).build())
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Takes one line: a record, or a whole file's {@code {"Records": […]}}. */
    public void take(EventTaker events, byte[] buffer, int offset, int length, long line) {
        JsonNode node;
        try {
            node = oneValue.readTree(buffer, offset, length);
        } catch (JsonProcessingException e) {
            events.refuse(
                    line,
                    new Verdict.Refused(null, null, List.of(unreadable(e))),
                    original(copy(buffer, offset, length)));
            return;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        if (node.path("Records").isArray()) {
            long position = 0;
            for (var item : node.get("Records")) {
                record(events, item, ++position);
            }
        } else {
            record(events, node, line);
        }
    }

    private static Violation unreadable(JsonProcessingException e) {
        return e instanceof StreamConstraintsException beyond
                ? JsonBounds.broken("", beyond)
                : new Violation("", "json", "not one well-formed JSON value in UTF-8");
    }

    /** Takes a file, one object with {@code Records}, record by record as it comes. */
    Response takeFile(IntakeRun run, PieceInput file) {
        try (var parser = json.createParser(file)) {
            if (!records(run, parser, file) || parser.nextToken() != null) {
                throw new ProblemException(
                        ProblemType.BODY_UNREADABLE,
                        "a CloudTrail file is one object with Records and nothing after it");
            }
        } catch (StreamConstraintsException e) {
            throw new ProblemException(
                            ProblemType.BODY_UNREADABLE,
                            "a record cannot be read: "
                                    + JsonBounds.broken("", e).detail())
                    .after(run.finish());
        } catch (JsonProcessingException e) {
            throw new ProblemException(
                            ProblemType.BODY_UNREADABLE,
                            "the file is not well-formed JSON at byte "
                                    + e.getLocation().getByteOffset())
                    .after(run.finish());
        } catch (IOException e) {
            throw Bodies.unreadable(e).after(run.finish());
        } catch (ProblemException e) {
            throw e.after(run.finish());
        }
        return Answers.ofMany(run.finish());
    }

    /** Takes the records of an object to its very end, so that nothing behind them is passed over; false when it has none. */
    private boolean records(IntakeRun run, JsonParser parser, PieceInput file) throws IOException {
        boolean found = false;
        long position = 0;
        boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
        while (isObject && parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_ARRAY && name.equals("Records")) {
                found = true;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    record(run, json.readTree(parser), ++position);
                    file.nextPiece();
                }
            } else {
                parser.skipChildren();
            }
        }
        return found;
    }

    private void record(EventTaker events, JsonNode node, long line) {
        var record = new CloudTrailRecord(node);
        var violations = record.violations();
        if (!violations.isEmpty()) {
            events.refuse(
                    line, new Verdict.Refused(null, source(record), violations), original(EventJson.bytes(json, node)));
            return;
        }
        events.take(EventJson.bytes(json, logRecord(record)), line);
        if (record.isLook()) {
            events.take(EventJson.bytes(json, access(record)), line);
        }
    }

    private ObjectNode logRecord(CloudTrailRecord record) {
        var data = json.createObjectNode();
        if (record.caller().isStaff()) {
            data.put("principal", record.caller().id());
        }
        data.putObject("logsource").put("product", "aws").put("service", "cloudtrail");
        data.set("record", record.node());
        return event(record, record.id(), "dev.probity.log.record.v1", data);
    }

    private ObjectNode access(CloudTrailRecord record) {
        var data = json.createObjectNode()
                .put("staffId", record.caller().id())
                .put("action", actionOf(record))
                .put("dataClass", "AWS_" + record.service().toUpperCase(Locale.ROOT));
        var tool = record.node().path("userAgent").asText("");
        if (!tool.isEmpty()) {
            data.put("tool", tool.length() > LONGEST_TOOL ? tool.substring(0, LONGEST_TOOL) : tool);
        }
        var address = record.node().path("sourceIPAddress").asText("");
        if (address.matches(ADDRESS)) {
            data.put("sourceIp", address);
        }
        data.put("operation", record.eventName());
        return event(record, record.id() + "/access", "dev.probity.staff.access.v1", data);
    }

    private static String actionOf(CloudTrailRecord record) {
        var verb = ReadVerb.of(record.eventName());
        return verb == null ? "VIEW" : verb.action();
    }

    private ObjectNode event(CloudTrailRecord record, String id, String type, ObjectNode data) {
        return EventJson.event(
                json,
                new EventJson.Attributes(
                        id, source(record), type, record.time(), record.caller().party()),
                data);
    }

    private static Original original(byte[] record) {
        return new Original(record, "application/json", NAME, null);
    }

    private static String source(CloudTrailRecord record) {
        return SOURCE + record.account();
    }

    private static byte[] copy(byte[] buffer, int offset, int length) {
        return java.util.Arrays.copyOfRange(buffer, offset, offset + length);
    }
}
