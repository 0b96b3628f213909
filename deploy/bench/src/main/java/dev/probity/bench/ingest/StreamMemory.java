package dev.probity.bench.ingest;

import dev.probity.bench.measure.Trend;
import java.util.List;

/**
 * How the service's memory went while one long stream passed through it.
 *
 * @param streamBytes bytes of events sent
 * @param events events accepted and found on their topics
 * @param seconds how long it took
 * @param samples resident memory, in the order of the stream
 * @param liveHeap bytes alive on the heap after a full collection, a few times in the stream
 * @param residentGrowth bytes of resident memory gained an event, by trend after the first quarter
 * @param liveGrowth bytes of live heap gained an event, by trend
 */
public record StreamMemory(
        long streamBytes,
        long events,
        double seconds,
        List<Sample> samples,
        List<Sample> liveHeap,
        double residentGrowth,
        double liveGrowth) {
    /** Less than a reference and a hash would take: whoever remembers events grows faster (in bytes an event). */
    static final double TOLERANCE = 8;

    private static final int SETTLING_SHARE = 4;

    /**
     * One look at memory.
     *
     * @param sent bytes of events sent before it
     * @param bytes what was seen
     */
    public record Sample(long sent, long bytes) {}

    /** Judges the samples of a stream. */
    public static StreamMemory of(
            long streamBytes, long events, double seconds, List<Sample> samples, List<Sample> liveHeap) {
        double eventBytes = (double) streamBytes / events;
        List<Sample> settled = samples.stream()
                .filter(sample -> sample.sent() >= streamBytes / SETTLING_SHARE)
                .toList();
        return new StreamMemory(
                streamBytes,
                events,
                seconds,
                List.copyOf(samples),
                List.copyOf(liveHeap),
                slope(settled) * eventBytes,
                slope(liveHeap) * eventBytes);
    }

    private static double slope(List<Sample> samples) {
        return Trend.slope(samples.stream()
                .map(sample -> new Trend.Point(sample.sent(), sample.bytes()))
                .toList());
    }

    /** Whether memory stood still. */
    public boolean isConstant() {
        return residentGrowth <= TOLERANCE && liveGrowth <= TOLERANCE;
    }

    /** The most memory held resident, in bytes. */
    public long residentMax() {
        return samples.stream().mapToLong(Sample::bytes).max().orElse(0);
    }
}
