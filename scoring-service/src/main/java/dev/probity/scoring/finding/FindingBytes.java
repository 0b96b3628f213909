package dev.probity.scoring.finding;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Findings as they lie in the store, laid out by hand: a bill is written from all findings of a subject, and reading them as JSON was most of its cost. */
public final class FindingBytes {
    private static final byte FORMAT = 2;
    private static final int USUAL_BYTES = 1024;
    private static final int ABSENT = -1;
    private static final byte TICKET_UNASKED = 0;
    private static final byte TICKETED = 1;
    private static final byte UNTICKETED = 2;

    private FindingBytes() {}

    public static byte[] write(Finding finding) {
        var bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (var to = new DataOutputStream(bytes)) {
            write(finding, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Finding finding, DataOutputStream to) throws IOException {
        to.writeByte(FORMAT);
        text(finding.id(), to);
        to.writeInt(finding.revision());
        text(finding.subject(), to);
        text(finding.detector().name(), to);
        to.writeByte(finding.detector().family().code());
        text(finding.detector().version(), to);
        text(finding.window().horizon().wireName(), to);
        time(finding.window().start(), to);
        time(finding.window().end(), to);
        to.writeDouble(finding.weight().eValue());
        to.writeDouble(finding.weight().bet());
        time(finding.foundAt(), to);
        text(finding.policyVersion(), to);
        var peers = finding.peers();
        text(peers == null ? null : peers.group(), to);
        to.writeInt(peers == null ? 0 : peers.size());
        write(finding.account(), to);
    }

    private static void write(Account account, DataOutputStream to) throws IOException {
        text(account.summary(), to);
        to.writeInt(account.evidenceCount());
        to.writeInt(account.facts().size());
        for (var fact : account.facts().entrySet()) {
            text(fact.getKey(), to);
            to.writeDouble(fact.getValue());
        }
        to.writeInt(account.evidence().size());
        for (var ref : account.evidence()) {
            text(ref.source(), to);
            text(ref.id(), to);
            text(ref.type(), to);
            time(ref.time(), to);
            text(ref.merchant(), to);
            to.writeByte(ref.ticketed() == null ? TICKET_UNASKED : ref.ticketed() ? TICKETED : UNTICKETED);
            text(ref.what(), to);
        }
    }

    private static void time(Instant time, DataOutputStream to) throws IOException {
        to.writeLong(time.getEpochSecond());
        to.writeInt(time.getNano());
    }

    private static void text(@Nullable String text, DataOutputStream to) throws IOException {
        if (text == null) {
            to.writeInt(ABSENT);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    /** Reads the finding that takes up the rest of the buffer. */
    public static Finding read(ByteBuffer from) {
        byte format = from.get();
        if (format != FORMAT) {
            throw new IllegalStateException("a finding in format " + format + ", expected " + FORMAT);
        }
        var id = text(from);
        int revision = from.getInt();
        var subject = text(from);
        var name = text(from);
        var family = Family.ofCode((char) from.get());
        var detector = new Detector(name, family, text(from));
        var window = new Window(Horizon.of(text(from)), time(from), time(from));
        var weight = new Weight(from.getDouble(), from.getDouble());
        var foundAt = time(from);
        var policyVersion = text(from);
        var group = textOrNull(from);
        int size = from.getInt();
        var peers = group == null ? null : new PeerGroup(group, size);
        return new Finding(
                id, revision, subject, detector, window, weight, account(from), foundAt, policyVersion, peers);
    }

    private static Account account(ByteBuffer from) {
        var summary = text(from);
        int count = from.getInt();
        var facts = new TreeMap<String, Double>();
        for (int left = from.getInt(); left > 0; left--) {
            facts.put(text(from), from.getDouble());
        }
        int shown = from.getInt();
        var evidence = new ArrayList<EvidenceRef>(shown);
        for (int i = 0; i < shown; i++) {
            evidence.add(new EvidenceRef(
                    text(from),
                    text(from),
                    text(from),
                    time(from),
                    textOrNull(from),
                    ticketed(from.get()),
                    textOrNull(from)));
        }
        return new Account(summary, facts, evidence, count);
    }

    private static @Nullable Boolean ticketed(byte code) {
        return switch (code) {
            case TICKETED -> Boolean.TRUE;
            case UNTICKETED -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Instant time(ByteBuffer from) {
        return Instant.ofEpochSecond(from.getLong(), from.getInt());
    }

    private static String text(ByteBuffer from) {
        var text = textOrNull(from);
        if (text == null) {
            throw new IllegalStateException("a text is missing");
        }
        return text;
    }

    private static @Nullable String textOrNull(ByteBuffer from) {
        int length = from.getInt();
        if (length == ABSENT) {
            return null;
        }
        var text = new String(from.array(), from.arrayOffset() + from.position(), length, StandardCharsets.UTF_8);
        from.position(from.position() + length);
        return text;
    }
}
