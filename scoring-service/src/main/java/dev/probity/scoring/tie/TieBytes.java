package dev.probity.scoring.tie;

import dev.probity.scoring.finding.EvidenceRef;
import dev.probity.scoring.tie.TieLetter.Habit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.InflaterInputStream;

/** How the parts of ties lie in stores and on internal topics. */
final class TieBytes {
    private static final String OWN_TYPES = "dev.probity.";

    /** One for each stream thread: a deflater takes a quarter of a megabyte, which is more to set up than what it packs. */
    private static final ThreadLocal<Deflater> DEFLATERS =
            ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED));

    private TieBytes() {}

    @FunctionalInterface
    interface Writer<T> {
        void write(DataOutput out, T value) throws IOException;
    }

    @FunctionalInterface
    interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    /** Reads of the format found. */
    @FunctionalInterface
    interface FormatReader<T> {
        T read(DataInput in, byte format) throws IOException;
    }

    static <T> byte[] bytes(byte format, T value, Writer<T> writer) {
        var bytes = new ByteArrayOutputStream(512);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(format);
            writer.write(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Fails with {@link IllegalStateException} on another format. */
    static <T> T of(byte format, byte[] bytes, Reader<T> reader) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte found = in.readByte();
            if (found != format) {
                throw new IllegalStateException("ties in format " + found + ", expected " + format);
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, deflated: the names in it repeat each other, so that a fifth is left. */
    static <T> byte[] packed(byte format, T value, Writer<T> writer) {
        var plain = bytes(format, value, writer);
        var packed = new ByteArrayOutputStream(512);
        var chunk = new byte[4096];
        var deflater = DEFLATERS.get();
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(chunk, 0, deflater.deflate(chunk));
        }
        return packed.toByteArray();
    }

    /** Reads what {@link #packed} wrote. */
    static <T> T ofPacked(byte format, byte[] bytes, Reader<T> reader) {
        return of(format, inflated(bytes), reader);
    }

    /** Reads what {@link #packed} wrote in a format of several. */
    static <T> T ofPacked(byte oldest, byte newest, byte[] bytes, FormatReader<T> reader) {
        var plain = inflated(bytes);
        byte found = plain[0];
        return of((byte) Math.clamp(found, oldest, newest), plain, in -> reader.read(in, found));
    }

    private static byte[] inflated(byte[] bytes) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> void list(DataOutput out, List<T> list, Writer<T> writer) throws IOException {
        out.writeShort(list.size());
        for (var element : list) {
            writer.write(out, element);
        }
    }

    static <T> List<T> list(DataInput in, Reader<T> reader) throws IOException {
        var list = new ArrayList<T>();
        for (int left = in.readUnsignedShort(); left > 0; left--) {
            list.add(reader.read(in));
        }
        return list;
    }

    static void time(DataOutput out, Instant time) throws IOException {
        out.writeLong(time.toEpochMilli());
    }

    static Instant time(DataInput in) throws IOException {
        return Instant.ofEpochMilli(in.readLong());
    }

    static void event(DataOutput out, EvidenceRef event) throws IOException {
        out.writeUTF(event.source());
        out.writeUTF(event.id());
        out.writeUTF(event.type().startsWith(OWN_TYPES) ? event.type().substring(OWN_TYPES.length()) : event.type());
        out.writeLong(event.time().getEpochSecond());
        out.writeInt(event.time().getNano());
        out.writeUTF(event.merchant() == null ? "" : event.merchant());
        var ticketed = event.ticketed();
        out.writeByte(ticketed == null ? 0 : ticketed ? 1 : 2);
        out.writeUTF(event.what() == null ? "" : event.what());
    }

    static EvidenceRef event(DataInput in) throws IOException {
        var source = in.readUTF();
        var id = in.readUTF();
        var type = OWN_TYPES + in.readUTF();
        var time = Instant.ofEpochSecond(in.readLong(), in.readInt());
        var merchant = in.readUTF();
        var ticketed = switch (in.readByte()) {
            case 1 -> Boolean.TRUE;
            case 2 -> Boolean.FALSE;
            default -> null;
        };
        var what = in.readUTF();
        return new EvidenceRef(
                source, id, type, time, merchant.isEmpty() ? null : merchant, ticketed, what.isEmpty() ? null : what);
    }

    static void habit(DataOutput out, Habit habit) throws IOException {
        out.writeFloat(habit.returns());
        out.writeFloat(habit.power());
    }

    static Habit habit(DataInput in) throws IOException {
        return new Habit(in.readFloat(), in.readFloat());
    }

    static void strand(DataOutput out, Strand strand) throws IOException {
        out.writeByte(strand.kind().code());
        out.writeUTF(strand.identifier());
        out.writeShort(strand.sharers());
        list(out, strand.events(), TieBytes::event);
    }

    static Strand strand(DataInput in) throws IOException {
        return new Strand(TieKind.of((char) in.readByte()), in.readUTF(), in.readShort(), list(in, TieBytes::event));
    }

    static void tie(DataOutput out, Tie tie) throws IOException {
        time(out, tie.first());
        list(out, tie.strands(), TieBytes::strand);
    }

    static Tie tie(DataInput in) throws IOException {
        return new Tie(time(in), list(in, TieBytes::strand));
    }

    static void standing(DataOutput out, Standing standing) throws IOException {
        out.writeInt(standing.merchants());
        out.writeInt(standing.staff());
        out.writeDouble(standing.toMerchants());
        out.writeDouble(standing.toStaff());
    }

    static Standing standing(DataInput in) throws IOException {
        return new Standing(in.readInt(), in.readInt(), in.readDouble(), in.readDouble());
    }

    static void reached(DataOutput out, TieLetter.Reached reached) throws IOException {
        out.writeUTF(reached.party());
        strand(out, reached.by());
    }

    static TieLetter.Reached reached(DataInput in) throws IOException {
        return new TieLetter.Reached(in.readUTF(), strand(in));
    }
}
