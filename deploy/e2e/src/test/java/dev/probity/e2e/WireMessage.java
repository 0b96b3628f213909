package dev.probity.e2e;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A message in protobuf's wire format, whose fields go by their numbers; the few that a span is known by need no library. */
final class WireMessage {
    private final Map<Integer, Long> numbers = new HashMap<>();
    private final Map<Integer, List<byte[]>> pieces = new HashMap<>();

    WireMessage(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            long tag = varint(in);
            int field = (int) (tag >>> 3);
            switch ((int) tag & 7) {
                case 0 -> numbers.put(field, varint(in));
                case 1 -> in.position(in.position() + Long.BYTES);
                case 2 ->
                    pieces.computeIfAbsent(field, any -> new ArrayList<>()).add(piece(in));
                case 5 -> in.position(in.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("not protobuf");
            }
        }
    }

    Stream<WireMessage> messages(int field) {
        return pieces.getOrDefault(field, List.of()).stream().map(WireMessage::new);
    }

    /** What stands there as text; empty where nothing does. */
    String text(int field) {
        return new String(piece(field), StandardCharsets.UTF_8);
    }

    /** What stands there as hexadecimal digits, as ids are written. */
    String hex(int field) {
        return HexFormat.of().formatHex(piece(field));
    }

    /** The number there; 0 where none is, as protobuf has it. */
    long number(int field) {
        return numbers.getOrDefault(field, 0L);
    }

    private byte[] piece(int field) {
        return pieces.getOrDefault(field, List.of(new byte[0])).getLast();
    }

    private static byte[] piece(ByteBuffer in) {
        var piece = new byte[(int) varint(in)];
        in.get(piece);
        return piece;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            value |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }
}
