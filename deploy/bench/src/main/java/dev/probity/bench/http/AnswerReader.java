package dev.probity.bench.http;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** Puts an HTTP/1.1 answer together from bytes as they come: by content length, in chunks, or without a body. */
final class AnswerReader {
    private static final int FIRST_SIZE = 4_096;
    private static final int HEAD_UNKNOWN = -1;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
    private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;
    private int bodyAt = HEAD_UNKNOWN;
    private int bodyLength;
    private boolean chunked;
    private int status;

    /** Takes what has come; true once the answer is whole. */
    boolean add(ByteBuffer arrived) {
        int from = length;
        int count = arrived.remaining();
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        arrived.get(bytes, length, count);
        length += count;
        if (bodyAt == HEAD_UNKNOWN) {
            findHead(Math.max(0, from - HEAD_END.length));
        }
        return isWhole();
    }

    /** The answer, after which the reader is ready for the next one. */
    Answer take() {
        String body = chunked ? unchunked() : text(bodyAt, bodyAt + bodyLength);
        Answer answer = new Answer(status, body);
        length = 0;
        bodyAt = HEAD_UNKNOWN;
        return answer;
    }

    private boolean isWhole() {
        if (bodyAt == HEAD_UNKNOWN) {
            return false;
        }
        return chunked ? endsWith(LAST_CHUNK) : length >= bodyAt + bodyLength;
    }

    private void findHead(int from) {
        for (int at = from; at <= length - HEAD_END.length; at++) {
            if (Arrays.equals(bytes, at, at + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                bodyAt = at + HEAD_END.length;
                readHead(text(0, at));
                return;
            }
        }
    }

    private void readHead(String head) {
        status = Integer.parseInt(head.substring(STATUS_AT, STATUS_AT + 3));
        bodyLength = 0;
        chunked = false;
        for (String line : head.split("\r\n")) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                bodyLength = Integer.parseInt(
                        header.substring("content-length:".length()).trim());
            } else if (header.startsWith("transfer-encoding:")) {
                chunked = header.contains("chunked");
            }
        }
    }

    private String unchunked() {
        StringBuilder body = new StringBuilder();
        int at = bodyAt;
        while (true) {
            int lineEnd = text(at, length).indexOf("\r\n") + at;
            int size = Integer.parseInt(text(at, lineEnd).split(";")[0].trim(), 16);
            if (size == 0) {
                return body.toString();
            }
            body.append(text(lineEnd + 2, lineEnd + 2 + size));
            at = lineEnd + 2 + size + 2;
        }
    }

    private boolean endsWith(byte[] end) {
        int at = length - end.length;
        return at >= bodyAt && Arrays.equals(bytes, at, length, end, 0, end.length);
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
