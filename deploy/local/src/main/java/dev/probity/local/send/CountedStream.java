package dev.probity.local.send;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.LongAdder;

/** Counts what was read. */
final class CountedStream extends FilterInputStream {
    private final LongAdder read = new LongAdder();

    CountedStream(InputStream source) {
        super(source);
    }

    long count() {
        return read.sum();
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        if (next >= 0) {
            read.increment();
        }
        return next;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int more = super.read(target, from, length);
        if (more > 0) {
            read.add(more);
        }
        return more;
    }
}
