package dev.probity.scoring.backtest;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What became known in the past, partition by partition; the same however often it is read. */
public interface Past extends AutoCloseable {
    /** Partitions by subject. */
    List<Integer> partitions();

    /**
     * Records of a partition, in the order in which they became known.
     *
     * @param read run for each record that is read, whether it says something or not; what it throws ends the reading
     */
    Iterator<PastRecord> of(int partition, Runnable read);

    /**
     * Events of a partition, in the order in which they came; none where the draft has no rules.
     *
     * @param read run for each event that is read; what it throws ends the reading
     */
    Iterator<PastEvent> events(int partition, Runnable read);

    /** Records in all, without events. */
    long records();

    /** Events in all. */
    long events();

    /** First and last offset of each topic's partition that is read, the last not included: who reads these again gets the same answer. */
    Map<String, Offsets> input();

    /**
     * Part of a partition.
     *
     * @param from first offset
     * @param to first offset after it
     */
    record Offsets(long from, long to) {}

    @Override
    void close();
}
