package dev.probity.simulator.send;

import dev.probity.simulator.stage.Output;

/** Where a story goes. */
public interface LineOutput extends Output, AutoCloseable {
    /** Sends what is still held back; returns once it has arrived. */
    void flush();

    /** What has arrived so far. */
    Arrived arrived();

    @Override
    void close();

    /**
     * How a story was received.
     *
     * @param sent lines that arrived, whatever became of them
     * @param accepted of those, how many were taken
     * @param repeated of those, how many were known
     * @param refused of those, how many were refused
     */
    record Arrived(long sent, long accepted, long repeated, long refused) {
        static final Arrived NOTHING = new Arrived(0, 0, 0, 0);

        Arrived plus(Arrived more) {
            return new Arrived(
                    sent + more.sent, accepted + more.accepted, repeated + more.repeated, refused + more.refused);
        }
    }
}
