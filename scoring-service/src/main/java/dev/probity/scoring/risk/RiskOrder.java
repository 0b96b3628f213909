package dev.probity.scoring.risk;

import com.fasterxml.jackson.core.JsonFactory;
import dev.probity.scoring.finding.Decibans;
import dev.probity.scoring.finding.Family;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.utils.Bytes;

/** The order in which a list by risk runs: within a kind the heaviest first, then by name. */
public final class RiskOrder {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int TOP_FAMILIES = 3;

    private RiskOrder() {}

    /** Where a subject of that total stands. */
    static Bytes key(String subject, int total) {
        return place(subject.substring(0, Math.max(0, subject.indexOf(':'))), subject, total);
    }

    /** Where, among those of a kind, whoever has that total and name would stand. */
    public static Bytes place(String ofKind, String subject, int total) {
        var name = subject.getBytes(StandardCharsets.UTF_8);
        var kind = ofKind.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(kind.length + 1 + Integer.BYTES + name.length)
                .put(kind)
                .put((byte) 0)
                .putInt(descending(total))
                .put(name)
                .array());
    }

    /** Before the first subject of that kind. */
    public static Bytes start(String kind) {
        return Bytes.wrap((kind + '\u0000').getBytes(StandardCharsets.UTF_8));
    }

    /** After the last subject of that kind. */
    public static Bytes end(String kind) {
        return Bytes.wrap((kind + '\u0001').getBytes(StandardCharsets.UTF_8));
    }

    /** Maps totals to integers whose unsigned order is from the heaviest down. */
    private static int descending(int total) {
        return ~(total ^ Integer.MIN_VALUE);
    }

    /** Whose place that is. */
    static String subject(Bytes place) {
        var from = afterKind(place);
        from.getInt();
        return StandardCharsets.UTF_8.decode(from).toString();
    }

    /** By which total it stands there. */
    static int total(Bytes place) {
        return ~afterKind(place).getInt() ^ Integer.MIN_VALUE;
    }

    private static ByteBuffer afterKind(Bytes place) {
        var from = ByteBuffer.wrap(place.get());
        while (from.get() != 0) {
            // over the kind
        }
        return from;
    }

    /**
     * The row that a list shows, as JSON.
     *
     * @param at event time that it holds for
     * @param weights of each family, at that time
     */
    static byte[] row(String subject, Instant at, Map<Family, Integer> weights, RiskRules rules) {
        int total = rules.prior()
                + weights.values().stream().mapToInt(Integer::intValue).sum();
        var bytes = new ByteArrayOutputStream(192);
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("subject", subject);
            json.writeNumberField("totalDecibans", Decibans.shown(total));
            json.writeNumberField("posterior", BillJson.posterior(total));
            json.writeBooleanField("aboveLine", total >= rules.line());
            json.writeStringField("asOf", at.toString());
            json.writeArrayFieldStart("topFamilies");
            for (var family : weights.entrySet().stream()
                    .filter(family -> family.getValue() > 0)
                    .sorted(Map.Entry.<Family, Integer>comparingByValue().reversed())
                    .limit(TOP_FAMILIES)
                    .toList()) {
                json.writeString(family.getKey().wireName());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
