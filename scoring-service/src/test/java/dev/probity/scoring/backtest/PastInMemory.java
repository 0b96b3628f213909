package dev.probity.scoring.backtest;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** A past of one partition, in memory. */
record PastInMemory(List<PastRecord> all, List<PastEvent> told) implements Past {
    PastInMemory(List<PastRecord> all) {
        this(all, List.of());
    }

    @Override
    public List<Integer> partitions() {
        return List.of(0);
    }

    @Override
    public Iterator<PastRecord> of(int partition, Runnable read) {
        return all.stream().peek(record -> read.run()).iterator();
    }

    @Override
    public Iterator<PastEvent> events(int partition, Runnable read) {
        return told.stream().peek(event -> read.run()).iterator();
    }

    @Override
    public long events() {
        return told.size();
    }

    @Override
    public long records() {
        return all.size();
    }

    @Override
    public Map<String, Offsets> input() {
        return Map.of("memory/0", new Offsets(0, all.size()));
    }

    @Override
    public void close() {}
}
