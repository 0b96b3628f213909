package dev.probity.simulator.send;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends a story to the ingest API in blocks, one after the other so that nothing overtakes, while the next is being told.
 *
 * <p>At most {@link #WAITING} blocks wait, so that a story told faster than it is taken needs no more memory.
 */
public final class HttpOutput implements LineOutput {
    private static final int LINES = 4_000;
    private static final int WAITING = 2;

    private final BlockingQueue<Block> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Post post;
    private final Thread sender;
    private final Object monitor = new Object();
    private Block block = new Block();
    private long handed;
    private volatile Arrived arrived = Arrived.NOTHING;
    private volatile @Nullable IOException failure;
    private volatile boolean closed;

    /**
     * Sends to this service.
     *
     * @param service its address, e.g. {@code http://127.0.0.1:8081}
     * @param tokens where the bearer token comes from
     * @param gzip whether to compress the requests
     * @param patience how long to go on trying when the service takes nothing
     */
    public HttpOutput(URI service, Tokens tokens, boolean gzip, Duration patience) {
        post = new Post(service, tokens, gzip, patience);
        sender = Thread.ofPlatform().name("sender").daemon().start(this::send);
    }

    @Override
    public void line(byte[] buffer, int length) {
        block.add(buffer, length);
        if (block.lines() == LINES) {
            hand();
        }
    }

    private void hand() {
        if (block.lines() == 0) {
            return;
        }
        Block full = block;
        block = new Block();
        handed += full.lines();
        try {
            do {
                check();
            } while (!waiting.offer(full, 1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }

    @Override
    public void flush() {
        hand();
        synchronized (monitor) {
            while (arrived.sent() < handed) {
                check();
                try {
                    monitor.wait(1_000);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new UncheckedIOException(new IOException("interrupted", e));
                }
            }
        }
    }

    private void check() {
        IOException problem = failure;
        if (problem != null) {
            throw new UncheckedIOException(problem);
        }
    }

    @Override
    public Arrived arrived() {
        return arrived;
    }

    @Override
    public void close() {
        closed = true;
        sender.interrupt();
    }

    private void send() {
        while (!closed) {
            try {
                Arrived more = post.send(waiting.take());
                synchronized (monitor) {
                    arrived = arrived.plus(more);
                    monitor.notifyAll();
                }
            } catch (IOException e) {
                failure = e;
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
