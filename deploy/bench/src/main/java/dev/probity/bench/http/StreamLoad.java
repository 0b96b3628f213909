package dev.probity.bench.http;

import dev.probity.bench.event.EventRing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Sends NDJSON over one connection: one request that lasts as long as the order says, or gzip bodies in a row. */
final class StreamLoad {
    private static final int CHUNK_BYTES = 64 * 1024;
    /** Bytes between two notes of progress: about one a second or more often. */
    private static final long NOTE_BYTES = 32L << 20;
    /** Events of a gzip body: some 110 MB expanded. */
    private static final int GZIP_EVENTS = 200_000;

    private final EventRing ring;
    private long nextId;
    private byte @Nullable [] gzip;
    private long gzipBytes;

    StreamLoad(int sender) {
        this.ring = new EventRing(sender);
        this.nextId = EventRing.firstId(sender);
    }

    /** Sends one plain stream; notes how many bytes of events have gone. */
    LoadReport plain(LoadOrder order, LongConsumer progress) throws IOException {
        long begun = System.nanoTime();
        long deadline = begun + order.millis() * 1_000_000;
        long limit = order.bytes() == 0 ? Long.MAX_VALUE : order.bytes();
        long events = 0;
        long bytes = 0;
        long noted = 0;
        int line = 0;
        try (var connection = new StreamConnection(order.target())) {
            connection.begin(order.target().head("Content-Type: application/x-ndjson", "Transfer-Encoding: chunked"));
            while (bytes < limit && System.nanoTime() < deadline) {
                int end = freshBlock(line);
                int from = ring.start(line);
                int count = ring.start(end) - from;
                if (!connection.send(ring.bytes(), from, count)) {
                    break;
                }
                events += end - line;
                bytes += count;
                line = end % EventRing.DISTINCT;
                if (bytes - noted >= NOTE_BYTES) {
                    noted = bytes;
                    progress.accept(bytes);
                }
            }
            connection.end();
            Answer answer = connection.answer();
            return new LoadReport(events, bytes, since(begun), 1, answer.isSuccess() ? 0 : 1, List.of(answer.body()));
        }
    }

    /** Sends the same gzip body again and again over one connection. */
    LoadReport gzip(LoadOrder order) throws IOException {
        byte[] body = gzipBody();
        long begun = System.nanoTime();
        long deadline = begun + order.millis() * 1_000_000;
        List<String> answers = new ArrayList<>();
        int refusals = 0;
        byte[] head = order.target()
                .head("Content-Type: application/x-ndjson", "Content-Encoding: gzip", "Transfer-Encoding: chunked");
        try (var connection = new StreamConnection(order.target())) {
            while (System.nanoTime() < deadline && refusals == 0) {
                connection.begin(head);
                for (int at = 0; at < body.length; at += CHUNK_BYTES) {
                    connection.send(body, at, Math.min(CHUNK_BYTES, body.length - at));
                }
                connection.end();
                Answer answer = connection.answer();
                answers.add(answer.body());
                refusals += answer.isSuccess() ? 0 : 1;
            }
        }
        int requests = answers.size();
        return new LoadReport(
                (long) requests * GZIP_EVENTS, requests * gzipBytes, since(begun), requests, refusals, answers);
    }

    private int freshBlock(int line) {
        int end = ring.blockEnd(line, CHUNK_BYTES);
        for (int i = line; i < end; i++) {
            ring.number(i, nextId++);
        }
        return end;
    }

    private byte[] gzipBody() throws IOException {
        if (gzip == null) {
            var bytes = new ByteArrayOutputStream();
            try (var out = new GZIPOutputStream(bytes, CHUNK_BYTES)) {
                for (int event = 0; event < GZIP_EVENTS; event++) {
                    int line = event % EventRing.DISTINCT;
                    ring.number(line, nextId++);
                    int count = ring.start(line + 1) - ring.start(line);
                    out.write(ring.bytes(), ring.start(line), count);
                    gzipBytes += count;
                }
            }
            gzip = bytes.toByteArray();
        }
        return gzip;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }
}
