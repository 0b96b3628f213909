package dev.probity.simulator.send;

/** Leaves out the lines that arrived in an earlier run: a story is told from its start again, but not sent again. */
public final class Resumed implements LineOutput {
    private final LineOutput output;
    private final long skipped;
    private long left;

    /** Sends to this output whatever comes after so many lines. */
    public Resumed(LineOutput output, long arrivedBefore) {
        this.output = output;
        skipped = arrivedBefore;
        left = arrivedBefore;
    }

    @Override
    public void line(byte[] buffer, int length) {
        if (left > 0) {
            left--;
        } else {
            output.line(buffer, length);
        }
    }

    @Override
    public void flush() {
        output.flush();
    }

    @Override
    public Arrived arrived() {
        Arrived now = output.arrived();
        return new Arrived(skipped + now.sent(), now.accepted(), now.repeated(), now.refused());
    }

    @Override
    public void close() {
        output.close();
    }
}
