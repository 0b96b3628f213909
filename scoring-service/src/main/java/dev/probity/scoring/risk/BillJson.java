package dev.probity.scoring.risk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.probity.scoring.explanation.Explained;
import dev.probity.scoring.explanation.ExplanationJson;
import dev.probity.scoring.finding.Decibans;
import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.finding.Family;
import dev.probity.scoring.finding.FindingJson;
import dev.probity.scoring.finding.PeerGroup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bills as they stand on {@code probity.risk} and in REST answers ({@code contracts/schemas/risk.schema.json}). */
public final class BillJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int POSTERIOR_DECIMALS = 6;

    private BillJson() {}

    public static byte[] write(Bill bill) {
        var bytes = new ByteArrayOutputStream(2048);
        try (var json = JSON.createGenerator(bytes)) {
            write(bill, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static void write(Bill bill, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("subject", bill.subject());
        json.writeStringField("asOf", bill.asOf().toString());
        json.writeNumberField("revision", bill.revision());
        json.writeNumberField("priorDecibans", Decibans.shown(bill.prior()));
        json.writeNumberField("totalDecibans", Decibans.shown(bill.total()));
        json.writeNumberField("posterior", posterior(bill.total()));
        json.writeNumberField("alertLineDecibans", Decibans.shown(bill.line()));
        json.writeBooleanField("aboveLine", bill.aboveLine());
        json.writeArrayFieldStart("lines");
        for (var line : bill.lines()) {
            write(line, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("history");
        for (var step : bill.history().steps()) {
            write(step, json);
        }
        json.writeEndArray();
        if (bill.peers() != null) {
            json.writeObjectFieldStart("peers");
            json.writeStringField("group", bill.peers().group());
            json.writeNumberField("size", bill.peers().size());
            json.writeEndObject();
        }
        json.writeStringField("policyVersion", bill.policyVersion());
        if (!bill.explanations().isEmpty()) {
            json.writeFieldName("explanations");
            ExplanationJson.write(bill.explanations(), json);
        }
        json.writeEndObject();
    }

    /** Posterior with as many decimals as are shown. */
    public static BigDecimal posterior(int total) {
        return BigDecimal.valueOf(Bill.posterior(total)).setScale(POSTERIOR_DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static void write(BillLine line, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("family", line.family().wireName());
        json.writeStringField("label", line.family().label());
        json.writeNumberField("decibans", Decibans.shown(line.weight()));
        json.writeStringField("halfLife", halfLife(line.family()));
        json.writeStringField("summary", line.summary());
        json.writeArrayFieldStart("findingIds");
        for (var id : line.findingIds()) {
            json.writeString(id);
        }
        json.writeEndArray();
        FindingJson.writeEvidence(line.evidence(), json);
        json.writeNumberField("evidenceCount", line.evidenceCount());
        json.writeEndObject();
    }

    private static void write(Step step, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("at", step.at().toString());
        json.writeNumberField("totalDecibans", Decibans.shown(step.total()));
        json.writeArrayFieldStart("steps");
        for (var change : step.changes().entrySet()) {
            write(change.getKey(), change.getValue(), json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Family family, Change change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("family", family.wireName());
        json.writeNumberField("decibans", Decibans.shown(change.all()));
        writePart("found", change.found(), json);
        writePart("faded", change.faded(), json);
        writePart("lifted", change.lifted(), json);
        json.writeStringField("halfLife", halfLife(family));
        json.writeEndObject();
    }

    private static void writePart(String name, int part, JsonGenerator json) throws IOException {
        if (part != 0) {
            json.writeNumberField(name, Decibans.shown(part));
        }
    }

    private static String halfLife(Family family) {
        return "P" + family.halfLife().toDays() + "D";
    }

    /** Reads a bill; fails with {@link IllegalArgumentException} on anything that is none. */
    public static Bill read(byte[] bytes) {
        try (var json = JSON.createParser(bytes)) {
            json.nextToken();
            return read(json);
        } catch (IOException | DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException("not a bill: " + e.getMessage(), e);
        }
    }

    /** Reads the bill at whose opening brace the parser stands. */
    public static Bill read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("a bill is a JSON object");
        }
        return new Reader().read(json);
    }

    private static final class Reader {
        private @Nullable String subject;
        private @Nullable Instant asOf;
        private int revision;
        private int prior;
        private int line;
        private final List<BillLine> lines = new ArrayList<>();
        private final List<Step> history = new ArrayList<>();
        private @Nullable PeerGroup peers;
        private String policyVersion = "";
        private List<Explained> explanations = List.of();

        Bill read(JsonParser json) throws IOException {
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "subject" -> subject = json.getText();
                    case "asOf" -> asOf = Instant.parse(json.getText());
                    case "revision" -> revision = json.getIntValue();
                    case "priorDecibans" -> prior = Decibans.parse(json.getDoubleValue());
                    case "alertLineDecibans" -> line = Decibans.parse(json.getDoubleValue());
                    case "lines" -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            lines.add(line(json));
                        }
                    }
                    case "history" -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            history.add(step(json));
                        }
                    }
                    case "peers" -> peers = peers(json);
                    case "policyVersion" -> policyVersion = json.getText();
                    case "explanations" -> explanations = ExplanationJson.read(json);
                    default -> json.skipChildren();
                }
            }
            return new Bill(
                    Objects.requireNonNull(subject, "subject"),
                    Objects.requireNonNull(asOf, "asOf"),
                    revision,
                    prior,
                    line,
                    lines,
                    new RiskHistory(history),
                    peers,
                    policyVersion,
                    explanations);
        }

        private static BillLine line(JsonParser json) throws IOException {
            Family family = null;
            int weight = 0;
            String summary = "";
            var findingIds = new ArrayList<String>();
            List<EvidenceRef> evidence = List.of();
            int evidenceCount = 0;
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "family" -> family = Family.of(json.getText());
                    case "decibans" -> weight = Decibans.parse(json.getDoubleValue());
                    case "summary" -> summary = json.getText();
                    case "findingIds" -> {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            findingIds.add(json.getText());
                        }
                    }
                    case "evidence" -> evidence = FindingJson.readEvidence(json);
                    case "evidenceCount" -> evidenceCount = json.getIntValue();
                    default -> json.skipChildren();
                }
            }
            return new BillLine(
                    Objects.requireNonNull(family, "family"), weight, summary, findingIds, evidence, evidenceCount);
        }

        private static Step step(JsonParser json) throws IOException {
            Instant at = null;
            int total = 0;
            var changes = new EnumMap<Family, Change>(Family.class);
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "at" -> at = Instant.parse(json.getText());
                    case "totalDecibans" -> total = Decibans.parse(json.getDoubleValue());
                    case "steps" -> {
                        while (json.nextToken() == JsonToken.START_OBJECT) {
                            change(json, changes);
                        }
                    }
                    default -> json.skipChildren();
                }
            }
            return new Step(Objects.requireNonNull(at, "at"), total, changes);
        }

        private static void change(JsonParser json, EnumMap<Family, Change> changes) throws IOException {
            Family family = null;
            int found = 0;
            int faded = 0;
            int lifted = 0;
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "family" -> family = Family.of(json.getText());
                    case "found" -> found = Decibans.parse(json.getDoubleValue());
                    case "faded" -> faded = Decibans.parse(json.getDoubleValue());
                    case "lifted" -> lifted = Decibans.parse(json.getDoubleValue());
                    default -> json.skipChildren();
                }
            }
            changes.put(Objects.requireNonNull(family, "family"), new Change(found, faded, lifted));
        }

        private static PeerGroup peers(JsonParser json) throws IOException {
            String group = "";
            int size = 0;
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "group" -> group = json.getText();
                    case "size" -> size = json.getIntValue();
                    default -> json.skipChildren();
                }
            }
            return new PeerGroup(group, size);
        }
    }
}
