package dev.probity.ingest.http;

import java.io.InputStream;

/** Stops a small body that expands without end, as a compression bomb does. */
final class ExpandedInput extends CountedInput {
    private final CountedInput sent;
    private final long free;
    private final int ratio;

    /** Lets {@code free} bytes pass in any case, then {@code ratio} bytes for each byte sent. */
    ExpandedInput(InputStream expanded, CountedInput sent, long free, int ratio) {
        super(expanded);
        this.sent = sent;
        this.free = free;
        this.ratio = ratio;
    }

    @Override
    void counted(int bytes) throws java.io.IOException {
        super.counted(bytes);
        if (count() > free && count() > sent.count() * ratio) {
            throw new ProblemException(
                    ProblemType.EXPANSION_TOO_LARGE,
                    "the body expands to more than " + ratio + " times what was sent; send it with less compression");
        }
    }
}
