package dev.probity.local.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The files of an export. An export is written in one way only: files in order, nothing compressed, dated or commented. So every byte of it follows from its
 * files, and one that doesn't was changed.
 */
final class Archive {
    private static final int LOCAL = 0x04034b50;
    private static final int HEAD = 30;
    private static final int DIRECTORY_HEAD = 46;
    private static final int END = 22;

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private @Nullable String wrong;

    private Archive() {}

    static Archive read(byte[] bytes) {
        Archive archive = new Archive();
        int at = 0;
        while (archive.wrong == null
                && at + HEAD <= bytes.length
                && little(bytes, at).getInt() == LOCAL) {
            at = archive.take(bytes, at);
        }
        if (archive.wrong == null) {
            archive.compare(bytes);
        }
        return archive;
    }

    Map<String, byte[]> files() {
        return files;
    }

    /** What of the archive itself was changed. */
    Optional<String> wrong() {
        return Optional.ofNullable(wrong);
    }

    private static ByteBuffer little(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes, at, bytes.length - at).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private int take(byte[] bytes, int at) {
        ByteBuffer head = little(bytes, at);
        long length = Integer.toUnsignedLong(head.getInt(22));
        int named = Short.toUnsignedInt(head.getShort(26));
        long start = (long) at + HEAD + named;
        if (named == 0 || start + length > bytes.length) {
            wrong = "The archive is cut off, or was changed, at byte " + at + ".";
            return at;
        }
        String name = new String(bytes, at + HEAD, named, StandardCharsets.ISO_8859_1);
        byte[] content = new byte[(int) length];
        System.arraycopy(bytes, (int) start, content, 0, content.length);
        if (files.put(name, content) != null) {
            wrong = "The archive holds two files that are called " + name + ".";
        }
        return (int) (start + length);
    }

    private void compare(byte[] bytes) {
        byte[] expected = write(files);
        int at = java.util.Arrays.mismatch(expected, bytes);
        if (at < 0) {
            return;
        }
        if (at >= expected.length) {
            wrong = "Something was added behind the archive's end, from byte " + at + " on.";
            return;
        }
        wrong = part(at).map(name -> "The archive's own description of " + name + " was changed, at byte " + at + ".")
                .orElse("The archive's own list of files was changed, at byte " + at + ".");
    }

    /** Whose head holds that byte; empty behind all files. */
    private Optional<String> part(int at) {
        int start = 0;
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            start += HEAD + file.getKey().length() + file.getValue().length;
            if (at < start) {
                return Optional.of(file.getKey());
            }
        }
        return Optional.empty();
    }

    static byte[] write(Map<String, byte[]> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        files.forEach((name, content) -> {
            byte[] spelled = name.getBytes(StandardCharsets.ISO_8859_1);
            directory.writeBytes(described(DIRECTORY_HEAD, 0x02014b50, spelled, content)
                    .putShort(4, (short) 10)
                    .putInt(42, all.size())
                    .array());
            all.writeBytes(described(HEAD, LOCAL, spelled, content).array());
            all.writeBytes(content);
        });
        int start = all.size();
        all.writeBytes(directory.toByteArray());
        all.writeBytes(ByteBuffer.allocate(END)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, 0x06054b50)
                .putShort(8, (short) files.size())
                .putShort(10, (short) files.size())
                .putInt(12, directory.size())
                .putInt(16, start)
                .array());
        return all.toByteArray();
    }

    /** APPNOTE 4.3.7 and 4.3.12: the second begins as the first, two bytes later. */
    private static ByteBuffer described(int length, int mark, byte[] name, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        int shift = length == HEAD ? 0 : 2;
        return ByteBuffer.allocate(length + name.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0, mark)
                .putShort(4 + shift, (short) 10)
                .putShort(12 + shift, (short) 0x21)
                .putInt(14 + shift, (int) sum.getValue())
                .putInt(18 + shift, content.length)
                .putInt(22 + shift, content.length)
                .putShort(26 + shift, (short) name.length)
                .put(length, name);
    }
}
