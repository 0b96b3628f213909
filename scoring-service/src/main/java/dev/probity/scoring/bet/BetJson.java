package dev.probity.scoring.bet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import dev.probity.scoring.finding.JsonValues;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;

/** Bets as they stand on {@code probity.bets} and in REST answers. */
public final class BetJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int DECIMALS = 4;

    private BetJson() {}

    public static byte[] write(Bet bet) {
        var bytes = new ByteArrayOutputStream(160);
        try (var json = JSON.createGenerator(bytes)) {
            write(bet, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static void write(Bet bet, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("detector", bet.detector());
        json.writeNumberField("bet", rounded(bet.bet()));
        json.writeNumberField("configured", rounded(bet.configured()));
        json.writeNumberField("confirmed", bet.confirmed());
        json.writeNumberField("cleared", bet.cleared());
        json.writeStringField("changedAt", bet.changedAt().toString());
        json.writeEndObject();
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Reads a bet; fails with {@link IllegalArgumentException} on anything that is none. */
    public static Bet read(byte[] bytes) {
        try (var json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException("a bet is a JSON object");
            }
            String detector = null;
            double bet = Double.NaN;
            double configured = Double.NaN;
            long confirmed = 0;
            long cleared = 0;
            Instant changedAt = null;
            for (var field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
                json.nextToken();
                switch (field) {
                    case "detector" -> detector = JsonValues.text(json);
                    case "bet" -> bet = json.getDoubleValue();
                    case "configured" -> configured = json.getDoubleValue();
                    case "confirmed" -> confirmed = json.getLongValue();
                    case "cleared" -> cleared = json.getLongValue();
                    case "changedAt" -> changedAt = Instant.parse(JsonValues.text(json));
                    default -> json.skipChildren();
                }
            }
            if (!(bet >= 0 && bet <= 1 && configured >= 0 && configured <= 1)) {
                throw new IllegalArgumentException("a bet lies in 0..1, and so does the configured one");
            }
            return new Bet(
                    Objects.requireNonNull(detector, "missing detector"),
                    bet,
                    configured,
                    confirmed,
                    cleared,
                    Objects.requireNonNull(changedAt, "missing changedAt"));
        } catch (IOException | DateTimeException | NullPointerException e) {
            throw new IllegalArgumentException("not a bet: " + e.getMessage(), e);
        }
    }
}
