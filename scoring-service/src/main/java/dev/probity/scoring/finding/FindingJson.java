package dev.probity.scoring.finding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Findings as they stand on {@code probity.findings} ({@code contracts/schemas/finding.schema.json}); streamed by hand, being on the hot path. */
public final class FindingJson {
    private static final JsonFactory JSON = new JsonFactory();

    private FindingJson() {}

    public static byte[] write(Finding finding) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var json = JSON.createGenerator(bytes)) {
            write(finding, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static void write(Finding f, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("findingId", f.id());
        json.writeNumberField("revision", f.revision());
        json.writeStringField("subject", f.subject());
        json.writeStringField("detector", f.detector().name());
        json.writeStringField("family", f.detector().family().wireName());
        json.writeStringField("horizon", f.window().horizon().wireName());
        json.writeObjectFieldStart("window");
        json.writeStringField("start", f.window().start().toString());
        json.writeStringField("end", f.window().end().toString());
        json.writeEndObject();
        json.writeNumberField("eValue", f.weight().eValue());
        json.writeNumberField("decibans", Decibans.shown(f.weight().milliDecibans()));
        json.writeNumberField("bet", f.weight().bet());
        json.writeStringField("summary", f.account().summary());
        json.writeObjectFieldStart("facts");
        for (var fact : f.account().facts().entrySet()) {
            json.writeNumberField(fact.getKey(), fact.getValue());
        }
        json.writeEndObject();
        writeEvidence(f.account().evidence(), json);
        json.writeNumberField("evidenceCount", f.account().evidenceCount());
        json.writeStringField("foundAt", f.foundAt().toString());
        json.writeStringField("policyVersion", f.policyVersion());
        json.writeStringField("detectorVersion", f.detector().version());
        if (f.peers() != null) {
            json.writeObjectFieldStart("peers");
            json.writeStringField("group", f.peers().group());
            json.writeNumberField("size", f.peers().size());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Writes the field {@code evidence}. */
    public static void writeEvidence(List<EvidenceRef> evidence, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("evidence");
        for (var ref : evidence) {
            json.writeStartObject();
            json.writeStringField("source", ref.source());
            json.writeStringField("id", ref.id());
            json.writeStringField("type", ref.type());
            json.writeStringField("time", ref.time().toString());
            if (ref.merchant() != null) {
                json.writeStringField("merchant", ref.merchant());
            }
            if (ref.ticketed() != null) {
                json.writeBooleanField("ticketed", ref.ticketed());
            }
            if (ref.what() != null) {
                json.writeStringField("what", ref.what());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Reads a finding; unknown fields are passed over. Fails with {@link IllegalArgumentException} on anything that is no finding. */
    public static Finding read(byte[] bytes) {
        try (var json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a finding is a JSON object");
            }
            return new Reader().read(json);
        } catch (IOException | java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a finding: " + e.getMessage(), e);
        }
    }

    /** Reads the array of evidence at which the parser stands. */
    public static List<EvidenceRef> readEvidence(JsonParser json) throws IOException {
        var evidence = new ArrayList<EvidenceRef>();
        JsonValues.list(json);
        while (json.nextToken() != JsonToken.END_ARRAY) {
            JsonValues.object(json);
            String source = null;
            String id = null;
            String type = null;
            Instant time = null;
            String merchant = null;
            Boolean ticketed = null;
            String what = null;
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "source" -> source = JsonValues.text(json);
                    case "id" -> id = JsonValues.text(json);
                    case "type" -> type = JsonValues.text(json);
                    case "time" -> time = Instant.parse(JsonValues.text(json));
                    case "merchant" -> merchant = textOrNull(json);
                    case "ticketed" ->
                        ticketed = json.currentToken() == JsonToken.VALUE_NULL ? null : json.getBooleanValue();
                    case "what" -> what = textOrNull(json);
                    default -> json.skipChildren();
                }
            }
            evidence.add(new EvidenceRef(
                    need("source", source),
                    need("id", id),
                    need("type", type),
                    need("time", time),
                    merchant,
                    ticketed,
                    what));
        }
        return evidence;
    }

    private static @Nullable String textOrNull(JsonParser json) throws IOException {
        return json.currentToken() == JsonToken.VALUE_NULL ? null : JsonValues.text(json);
    }

    private static <T> T need(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("missing " + field);
        }
        return value;
    }

    private static final class Reader {
        private @Nullable String id;
        private int revision = Finding.UNNUMBERED;
        private @Nullable String subject;
        private @Nullable String detector;
        private @Nullable String family;
        private @Nullable String horizon;
        private @Nullable Instant start;
        private @Nullable Instant end;
        private double eValue = Double.NaN;
        private double bet = 1;
        private String summary = "";
        private final Map<String, Double> facts = new TreeMap<>();
        private List<EvidenceRef> evidence = List.of();
        private int evidenceCount;
        private @Nullable Instant foundAt;
        private String policyVersion = "";
        private String detectorVersion = "";
        private @Nullable PeerGroup peers;

        Finding read(JsonParser json) throws IOException {
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                take(field, json);
            }
            var horizonOf = Horizon.of(need("horizon", horizon));
            return new Finding(
                    need("findingId", id),
                    revision,
                    need("subject", subject),
                    new Detector(need("detector", detector), Family.of(need("family", family)), detectorVersion),
                    onGrid(new Window(horizonOf, need("window.start", start), need("window.end", end))),
                    new Weight(eValue, bet),
                    new Account(summary, facts, evidence, evidenceCount),
                    need("foundAt", foundAt),
                    policyVersion,
                    peers);
        }

        /** A window between ours would bank them before they are over: a book keeps the two latest of each horizon open. */
        private static Window onGrid(Window window) {
            if (!window.equals(window.horizon().windowAt(window.start()))) {
                throw new IllegalArgumentException("a window of "
                        + window.horizon().wireName()
                        + " starts a whole number of them after 1970-01-01T00:00:00Z and is as long: " + window.start()
                        + " to " + window.end());
            }
            return window;
        }

        private void take(String field, JsonParser json) throws IOException {
            switch (field) {
                case "findingId" -> id = JsonValues.text(json);
                case "revision" -> revision = json.getIntValue();
                case "subject" -> subject = JsonValues.text(json);
                case "detector" -> detector = JsonValues.text(json);
                case "family" -> family = JsonValues.text(json);
                case "horizon" -> horizon = JsonValues.text(json);
                case "window" -> window(json);
                case "eValue" -> eValue = json.getDoubleValue();
                case "bet" -> bet = json.getDoubleValue();
                case "summary" -> summary = JsonValues.text(json);
                case "facts" -> facts(json);
                case "evidence" -> evidence = readEvidence(json);
                case "evidenceCount" -> evidenceCount = json.getIntValue();
                case "foundAt" -> foundAt = Instant.parse(JsonValues.text(json));
                case "policyVersion" -> policyVersion = JsonValues.text(json);
                case "detectorVersion" -> detectorVersion = JsonValues.text(json);
                case "peers" -> peers = peers(json);
                default -> json.skipChildren();
            }
        }

        private void window(JsonParser json) throws IOException {
            JsonValues.object(json);
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "start" -> start = Instant.parse(JsonValues.text(json));
                    case "end" -> end = Instant.parse(JsonValues.text(json));
                    default -> json.skipChildren();
                }
            }
        }

        private void facts(JsonParser json) throws IOException {
            JsonValues.object(json);
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                facts.put(field, json.getDoubleValue());
            }
        }

        private static @Nullable PeerGroup peers(JsonParser json) throws IOException {
            if (json.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            JsonValues.object(json);
            String group = null;
            int size = 0;
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "group" -> group = JsonValues.text(json);
                    case "size" -> size = json.getIntValue();
                    default -> json.skipChildren();
                }
            }
            return new PeerGroup(need("peers.group", group), size);
        }
    }
}
