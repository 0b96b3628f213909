package dev.probity.scoring.ring;

import dev.probity.scoring.finding.EvidenceRef;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What goes between reviewers and merchants, and what is kept of it. */
final class RingBytes {
    private static final byte FORMAT = 2;

    private RingBytes() {}

    /** Writes to a stream. */
    @FunctionalInterface
    interface Writer {
        void write(DataOutputStream to) throws IOException;
    }

    /** Reads from a stream. */
    @FunctionalInterface
    interface Reader<T> {
        T read(DataInputStream from) throws IOException;
    }

    static byte[] write(Writer writer) {
        var bytes = new ByteArrayOutputStream();
        try (var to = new DataOutputStream(bytes)) {
            to.writeByte(FORMAT);
            writer.write(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static <T> T read(byte[] bytes, Reader<T> reader) {
        try (var from = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte format = from.readByte();
            if (format != FORMAT) {
                throw new IllegalStateException("state of a ring in format " + format + ", expected " + FORMAT);
            }
            return reader.read(from);
        } catch (IOException e) {
            throw new IllegalStateException("state of a ring that ends too early", e);
        }
    }

    static void encounter(Encounter encounter, DataOutputStream to) throws IOException {
        review(encounter.review(), to);
        to.writeUTF(encounter.merchant());
        to.writeUTF(encounter.reviewer());
        to.writeDouble(encounter.stars());
        standIns(encounter.near(), to);
        standIns(encounter.far(), to);
    }

    static Encounter encounter(DataInputStream from) throws IOException {
        return new Encounter(
                review(from), from.readUTF(), from.readUTF(), from.readDouble(), standIns(from), standIns(from));
    }

    private static void standIns(List<Integer> standIns, DataOutputStream to) throws IOException {
        to.writeByte(standIns.size());
        for (int one : standIns) {
            to.writeInt(one);
        }
    }

    private static List<Integer> standIns(DataInputStream from) throws IOException {
        var standIns = new ArrayList<Integer>();
        for (int left = from.readByte(); left > 0; left--) {
            standIns.add(from.readInt());
        }
        return standIns;
    }

    static void judged(Judged judged, DataOutputStream to) throws IOException {
        review(judged.review(), to);
        to.writeDouble(judged.stars());
        to.writeDouble(judged.logE());
        to.writeByte(judged.known());
        to.writeByte(judged.others());
    }

    static Judged judged(DataInputStream from) throws IOException {
        return new Judged(review(from), from.readDouble(), from.readDouble(), from.readByte(), from.readByte());
    }

    static void slot(Slot slot, DataOutputStream to) throws IOException {
        encounter(slot.encounter, to);
        var judged = slot.judged;
        to.writeBoolean(judged != null);
        if (judged != null) {
            judged(judged, to);
        }
    }

    static Slot slot(DataInputStream from) throws IOException {
        return new Slot(encounter(from), from.readBoolean() ? judged(from) : null);
    }

    private static void review(EvidenceRef review, DataOutputStream to) throws IOException {
        to.writeUTF(review.source());
        to.writeUTF(review.id());
        to.writeUTF(review.type());
        to.writeLong(review.time().getEpochSecond());
        to.writeInt(review.time().getNano());
        var merchant = review.merchant();
        to.writeUTF(merchant == null ? "" : merchant);
        to.writeUTF(review.what() == null ? "" : review.what());
    }

    private static EvidenceRef review(DataInputStream from) throws IOException {
        var source = from.readUTF();
        var id = from.readUTF();
        var type = from.readUTF();
        var time = Instant.ofEpochSecond(from.readLong(), from.readInt());
        var merchant = from.readUTF();
        var what = from.readUTF();
        return new EvidenceRef(
                source, id, type, time, merchant.isEmpty() ? null : merchant, null, what.isEmpty() ? null : what);
    }
}
