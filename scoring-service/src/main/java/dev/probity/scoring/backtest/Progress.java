package dev.probity.scoring.backtest;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** How far a back-test is; also the way to stop it. Safe for use by several threads. */
public final class Progress {
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong all = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final long most;
    private final long mostEvents;

    /**
     * @param most records that it may read
     * @param mostEvents events that it may read beside them
     */
    public Progress(long most, long mostEvents) {
        this.most = most;
        this.mostEvents = mostEvents;
    }

    /** A back-test was stopped before its end. */
    public static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stopped(String why) {
            super(why, null, false, false);
        }
    }

    void begin(long records, long events) {
        if (records > most) {
            throw new Stopped("the past holds " + records + " records, more than " + most
                    + "; choose an earlier end, or allow more");
        }
        if (events > mostEvents) {
            throw new Stopped("the span holds " + events + " events, more than " + mostEvents
                    + "; choose a later beginning, or allow more");
        }
        all.set(records + events);
    }

    void step() {
        goOn();
        read.incrementAndGet();
    }

    /** Throws once it was stopped. */
    void goOn() {
        if (stopped.get()) {
            throw new Stopped("stopped");
        }
    }

    public void stop() {
        stopped.set(true);
    }

    public long read() {
        return read.get();
    }

    public long all() {
        return all.get();
    }
}
