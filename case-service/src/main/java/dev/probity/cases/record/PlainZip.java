package dev.probity.cases.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * An archive of which every byte follows from its files, so that a verifier can tell whether any of them is another: nothing is compressed, nothing dated
 * (1 January 1980 throughout), nothing commented.
 */
final class PlainZip {
    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 10;
    private static final short DAY = (1 << 5) + 1;
    private static final int LOCAL_LENGTH = 30;
    private static final int CENTRAL_LENGTH = 46;
    private static final int END_LENGTH = 22;

    private PlainZip() {}

    /** In one array of just its length: a case file is large, and it is held as often as it is copied. */
    static byte[] of(List<ExportedFile> files) {
        var directory = files.stream()
                .mapToInt(file -> CENTRAL_LENGTH + name(file).length)
                .reduce(0, Math::addExact);
        var start = files.stream()
                .mapToInt(file -> Math.addExact(LOCAL_LENGTH + name(file).length, file.bytes().length))
                .reduce(0, Math::addExact);
        var archive = little(Math.addExact(Math.addExact(start, directory), END_LENGTH));
        var offsets = new ArrayList<Integer>();
        for (var file : files) {
            offsets.add(archive.position());
            archive.put(local(file)).put(file.bytes());
        }
        for (var i = 0; i < files.size(); i++) {
            archive.put(central(files.get(i), offsets.get(i)));
        }
        var count = (short) files.size();
        return archive.putInt(END)
                .putInt(0)
                .putShort(count)
                .putShort(count)
                .putInt(directory)
                .putInt(start)
                .putShort((short) 0)
                .array();
    }

    private static byte[] local(ExportedFile file) {
        var name = name(file);
        var head = little(LOCAL_LENGTH + name.length).putInt(LOCAL);
        return described(head, file, name).put(name).array();
    }

    private static byte[] central(ExportedFile file, int offset) {
        var name = name(file);
        var head = little(CENTRAL_LENGTH + name.length).putInt(CENTRAL).putShort(VERSION);
        return described(head, file, name)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(offset)
                .put(name)
                .array();
    }

    /** What both say of a file: version, flags, method, time, day, checksum, both sizes, lengths of name and extras. */
    private static ByteBuffer described(ByteBuffer head, ExportedFile file, byte[] name) {
        var sum = new CRC32();
        sum.update(file.bytes());
        return head.putShort(VERSION)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort(DAY)
                .putInt((int) sum.getValue())
                .putInt(file.bytes().length)
                .putInt(file.bytes().length)
                .putShort((short) name.length)
                .putShort((short) 0);
    }

    private static byte[] name(ExportedFile file) {
        return file.name().getBytes(StandardCharsets.US_ASCII);
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
