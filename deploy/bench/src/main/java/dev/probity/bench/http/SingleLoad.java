package dev.probity.bench.http;

import dev.probity.bench.event.EventRing;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sends one event a request over many keep-alive connections from a single thread; each waits for its answer. */
final class SingleLoad {
    private static final int READ_BYTES = 8_192;
    private static final long PATIENCE_MILLIS = 20_000;
    private static final int KEPT_REFUSALS = 5;

    private final EventRing ring;
    private final ByteBuffer arrived = ByteBuffer.allocateDirect(READ_BYTES);
    private final ByteBuffer leaving = ByteBuffer.allocateDirect(READ_BYTES);
    private long nextId;
    private int line;

    SingleLoad(int sender) {
        this.ring = new EventRing(sender);
        this.nextId = EventRing.firstId(sender);
    }

    LoadReport run(LoadOrder order) throws IOException {
        var tally = new Tally();
        long begun = System.nanoTime();
        long deadline = begun + order.millis() * 1_000_000;
        byte[][] heads = heads(order.target());
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < order.connections(); i++) {
                SocketChannel channel = open(order.target(), selector);
                send(channel, heads);
                tally.open++;
            }
            while (tally.open > 0) {
                if (selector.select(key -> onReadable(key, heads, tally, deadline), PATIENCE_MILLIS) == 0) {
                    throw new IOException(tally.open + " requests have had no answer for " + PATIENCE_MILLIS + " ms");
                }
                if (tally.failure != null) {
                    throw tally.failure;
                }
            }
        }
        return tally.report((System.nanoTime() - begun) / 1e6);
    }

    private void onReadable(SelectionKey key, byte[][] heads, Tally tally, long deadline) {
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            arrived.clear();
            if (channel.read(arrived) < 0) {
                throw new EOFException("the server closed a connection without an answer");
            }
            AnswerReader reader = (AnswerReader) key.attachment();
            if (reader.add(arrived.flip())) {
                tally.add(reader.take());
                if (System.nanoTime() < deadline) {
                    send(channel, heads);
                } else {
                    channel.close();
                    tally.open--;
                }
            }
        } catch (IOException e) {
            tally.failure = e;
        }
    }

    private void send(SocketChannel channel, byte[][] heads) throws IOException {
        ring.number(line, nextId++);
        int length = ring.start(line + 1) - 1 - ring.start(line);
        leaving.clear()
                .put(heads[length])
                .put(ring.bytes(), ring.start(line), length)
                .flip();
        while (leaving.hasRemaining()) {
            channel.write(leaving);
        }
        line = (line + 1) % EventRing.DISTINCT;
    }

    private static SocketChannel open(Target target, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(target.address());
        channel.socket().setTcpNoDelay(true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new AnswerReader());
        return channel;
    }

    /** The request head for each length of event, made once. */
    private byte[][] heads(Target target) {
        byte[][] heads = new byte[longest() + 1][];
        for (int length = 0; length < heads.length; length++) {
            heads[length] = target.head("Content-Type: application/cloudevents+json", "Content-Length: " + length);
        }
        return heads;
    }

    private int longest() {
        int longest = 0;
        for (int i = 0; i < EventRing.DISTINCT; i++) {
            longest = Math.max(longest, ring.start(i + 1) - 1 - ring.start(i));
        }
        return longest;
    }

    private static final class Tally {
        private int open;
        private long requests;
        private long refusals;
        private final List<String> refused = new ArrayList<>();
        private @Nullable IOException failure;

        void add(Answer answer) {
            requests++;
            if (!answer.isSuccess()) {
                refusals++;
                if (refused.size() < KEPT_REFUSALS) {
                    refused.add(answer.status() + " " + answer.body());
                }
            }
        }

        LoadReport report(double millis) {
            return new LoadReport(requests - refusals, 0, millis, requests, refusals, refused);
        }
    }
}
