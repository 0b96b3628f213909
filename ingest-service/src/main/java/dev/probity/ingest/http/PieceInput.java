package dev.probity.ingest.http;

import java.io.InputStream;

/** A stream of any length that is read piece by piece, none of which may be so long that it fills the memory. */
public final class PieceInput extends CountedInput {
    private final long longest;
    private long begin;

    PieceInput(InputStream in, long longest) {
        super(in);
        this.longest = longest;
    }

    /** The piece before is done with; what is read from now on is the next one. */
    public void nextPiece() {
        begin = count();
    }

    @Override
    void counted(int bytes) throws java.io.IOException {
        super.counted(bytes);
        if (count() - begin > longest) {
            throw new ProblemException(
                    ProblemType.BODY_TOO_LARGE, "one record of the stream has more than " + longest + " bytes");
        }
    }
}
