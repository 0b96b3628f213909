package dev.probity.scoring.alert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.probity.scoring.risk.Bill;
import dev.probity.scoring.risk.BillJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Alerts as they stand on {@code probity.alerts} ({@code contracts/schemas/alert.schema.json}) and in the desk's store. */
final class AlertJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AlertJson() {}

    static byte[] write(Alert alert) {
        var bytes = new ByteArrayOutputStream(4096);
        try (var json = JSON.createGenerator(bytes)) {
            write(alert, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Alert alert, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("alertId", alert.id().toString());
        json.writeStringField("subject", alert.subject());
        json.writeNumberField("episode", alert.episode());
        json.writeNumberField("revision", alert.revision());
        json.writeStringField("raisedAt", alert.raisedAt().toString());
        json.writeStringField("changedAt", alert.changedAt().toString());
        json.writeStringField("state", alert.state().name());
        json.writeBooleanField("aboveLine", alert.bill().aboveLine());
        json.writeObjectFieldStart("budget");
        json.writeStringField("day", alert.budget().day().toString());
        json.writeNumberField("used", alert.budget().used());
        json.writeNumberField("limit", alert.budget().limit());
        json.writeNumberField("rank", alert.budget().rank());
        json.writeEndObject();
        json.writeStringField("summary", alert.summary());
        json.writeArrayFieldStart("merchants");
        for (var merchant : alert.merchants()) {
            json.writeString(merchant);
        }
        json.writeEndArray();
        json.writeFieldName("bill");
        BillJson.write(alert.bill(), json);
        json.writeEndObject();
    }

    /** Reads an alert; fails with {@link IllegalArgumentException} on anything that is none. */
    static Alert read(byte[] bytes) {
        try (var json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("an alert is a JSON object");
            }
            return read(json);
        } catch (IOException | DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException("not an alert: " + e.getMessage(), e);
        }
    }

    private static Alert read(JsonParser json) throws IOException {
        String subject = null;
        int episode = 0;
        int revision = 0;
        Instant raisedAt = null;
        Instant changedAt = null;
        AlertState state = null;
        BudgetSlip budget = null;
        Bill bill = null;
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "subject" -> subject = json.getText();
                case "episode" -> episode = json.getIntValue();
                case "revision" -> revision = json.getIntValue();
                case "raisedAt" -> raisedAt = Instant.parse(json.getText());
                case "changedAt" -> changedAt = Instant.parse(json.getText());
                case "state" -> state = AlertState.valueOf(json.getText());
                case "budget" -> budget = budget(json);
                case "bill" -> bill = BillJson.read(json);
                default -> json.skipChildren();
            }
        }
        return new Alert(
                Objects.requireNonNull(subject, "subject"),
                episode,
                revision,
                Objects.requireNonNull(raisedAt, "raisedAt"),
                Objects.requireNonNull(changedAt, "changedAt"),
                Objects.requireNonNull(state, "state"),
                Objects.requireNonNull(budget, "budget"),
                Objects.requireNonNull(bill, "bill"));
    }

    private static BudgetSlip budget(JsonParser json) throws IOException {
        LocalDate day = null;
        int used = 0;
        int limit = 0;
        int rank = 0;
        for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            switch (field) {
                case "day" -> day = LocalDate.parse(json.getText());
                case "used" -> used = json.getIntValue();
                case "limit" -> limit = json.getIntValue();
                case "rank" -> rank = json.getIntValue();
                default -> json.skipChildren();
            }
        }
        return new BudgetSlip(Objects.requireNonNull(day, "day"), used, limit, rank);
    }
}
