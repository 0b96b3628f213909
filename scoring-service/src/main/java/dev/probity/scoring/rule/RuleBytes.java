package dev.probity.scoring.rule;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.sigma.Level;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts, hits and references to events in stored state, laid out by hand. */
final class RuleBytes {
    private RuleBytes() {}

    static void put(ByteBuffer out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.putShort((short) bytes.length).put(bytes);
    }

    static String text(ByteBuffer in) {
        var bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static void put(ByteBuffer out, List<String> texts) {
        out.put((byte) texts.size());
        texts.forEach(text -> put(out, text));
    }

    static List<String> texts(ByteBuffer in) {
        var texts = new ArrayList<String>();
        for (int left = Byte.toUnsignedInt(in.get()); left > 0; left--) {
            texts.add(text(in));
        }
        return texts;
    }

    static void put(ByteBuffer out, RuleHit hit) {
        put(out, hit.rule());
        put(out, hit.title());
        put(out, hit.description());
        out.put((byte) hit.level().ordinal());
        put(out, hit.fields());
        out.putDouble(hit.share()).putInt(hit.tried()).putInt(hit.hit());
        putEvents(out, hit.events());
    }

    static RuleHit hit(ByteBuffer in) {
        return new RuleHit(
                text(in),
                text(in),
                text(in),
                Level.values()[in.get()],
                texts(in),
                in.getDouble(),
                in.getInt(),
                in.getInt(),
                events(in));
    }

    static void putEvents(ByteBuffer out, List<EvidenceRef> events) {
        out.putShort((short) events.size());
        events.forEach(event -> put(out, event));
    }

    static List<EvidenceRef> events(ByteBuffer in) {
        var events = new ArrayList<EvidenceRef>();
        for (int left = in.getShort(); left > 0; left--) {
            events.add(event(in));
        }
        return events;
    }

    static void put(ByteBuffer out, EvidenceRef event) {
        put(out, event.source());
        put(out, event.id());
        put(out, event.type());
        out.putLong(event.time().getEpochSecond()).putInt(event.time().getNano());
        put(out, event.merchant() == null ? "" : event.merchant());
        put(out, event.what() == null ? "" : event.what());
    }

    static EvidenceRef event(ByteBuffer in) {
        return new EvidenceRef(
                text(in),
                text(in),
                text(in),
                Instant.ofEpochSecond(in.getLong(), in.getInt()),
                orNull(text(in)),
                null,
                orNull(text(in)));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
