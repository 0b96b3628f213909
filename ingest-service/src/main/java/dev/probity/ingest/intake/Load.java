package dev.probity.ingest.intake;

import dev.probity.ingest.deadletter.Original;
import dev.probity.ingest.event.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Some lines of a stream, one after the other: read on one thread, checked on any, settled in their order. Used by one thread at a time. */
final class Load implements EventTaker {
    /** Large enough that handing it on costs little a line, small enough that what one read of the network brings is shared between cores. */
    static final int FULL = 16 * 1024;

    /** What becomes of a line takes so much at least, so that a load of very short ones is not much larger than others. */
    private static final int LEAST_LINE = 256;

    /**
     * One line.
     *
     * @param bytes without their end of line
     * @param number in the request, from 1
     * @param cutOff whether it is longer than allowed, and these are only its first bytes
     */
    private record Line(byte[] bytes, long number, boolean cutOff) {}

    private final IntakeRun run;
    private final List<Line> lines = new ArrayList<>();
    private final List<Consumer<IntakeRun>> outcomes = new ArrayList<>();
    private int bytes;

    Load(IntakeRun run) {
        this.run = run;
    }

    void add(byte[] line, long number, boolean cutOff) {
        lines.add(new Line(line, number, cutOff));
        bytes += Math.max(line.length, LEAST_LINE);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    int bytes() {
        return bytes;
    }

    boolean isFull() {
        return bytes >= FULL;
    }

    /** Reads and checks the lines; touches nothing that others use. */
    Load check(Lines.LineTaker taker) {
        for (var line : lines) {
            if (line.cutOff()) {
                refuse(
                        line.number(),
                        new Verdict.Refused(null, null, List.of(run.tooLong())),
                        Original.beginning(line.bytes()));
            } else {
                taker.take(this, line.bytes(), 0, line.bytes().length, line.number());
            }
        }
        return this;
    }

    @Override
    public void take(byte[] buffer, int offset, int length, long line) {
        var checked = run.check(buffer, offset, length, line);
        outcomes.add(r -> r.settle(checked));
    }

    @Override
    public void refuse(long line, Verdict.Refused what, Original original) {
        outcomes.add(r -> r.refuse(line, what, original));
    }

    /** Publishes, keeps and counts what the lines turned out to be. */
    void settle() {
        outcomes.forEach(outcome -> outcome.accept(run));
    }
}
