package dev.probity.scoring.query;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bodies are read as they are and up to a bound: nothing is expanded, and one that never announced its length ends there. */
@Provider
final class PlainBodies implements ReaderInterceptor {
    private final BodyLimit limit;

    PlainBodies(BodyLimit limit) {
        this.limit = limit;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        var encoding = reading.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    ProblemType.MEDIA_TYPE_UNKNOWN,
                    "Send application/json as it is: no Content-Encoding is taken here.");
        }
        reading.setInputStream(new Bounded(reading.getInputStream(), limit));
        return reading.proceed();
    }

    private static final class Bounded extends FilterInputStream {
        private final BodyLimit limit;
        private long read;

        Bounded(InputStream in, BodyLimit limit) {
            super(in);
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > limit.most()) {
                throw limit.exceeded();
            }
        }
    }
}
