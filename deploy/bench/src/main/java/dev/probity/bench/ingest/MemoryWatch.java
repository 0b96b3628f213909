package dev.probity.bench.ingest;

import dev.probity.bench.measure.Resident;
import dev.probity.bench.report.Progress;
import dev.probity.bench.stage.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Looks at a service's memory while a stream passes: resident memory often, the live heap at each fifth of the stream. */
final class MemoryWatch {
    private static final int LIVE_LOOKS = 5;
    private static final double MIB = 1L << 20;

    private final Service service;
    private final long streamBytes;
    private final Progress progress;
    private final List<StreamMemory.Sample> resident = new ArrayList<>();
    private final List<StreamMemory.Sample> liveHeap = new ArrayList<>();

    MemoryWatch(Service service, long streamBytes, Progress progress) {
        this.service = service;
        this.streamBytes = streamBytes;
        this.progress = progress;
    }

    /** Called as the stream goes on, with the bytes sent so far. */
    void look(long sent) {
        try {
            long bytes = Resident.of(service.pid());
            resident.add(new StreamMemory.Sample(sent, bytes));
            if (sent * LIVE_LOOKS >= streamBytes * (liveHeap.size() + 1)) {
                long live = service.liveHeapBytes();
                liveHeap.add(new StreamMemory.Sample(sent, live));
                progress.say(
                        "long stream %3d %%: %.0f MiB resident, %.0f MiB of heap alive",
                        sent * 100 / streamBytes, bytes / MIB, live / MIB);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    StreamMemory judge(Taken taken) {
        return StreamMemory.of(streamBytes, taken.events(), taken.seconds(), resident, liveHeap);
    }
}
