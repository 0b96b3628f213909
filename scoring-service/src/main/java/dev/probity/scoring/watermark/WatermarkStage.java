package dev.probity.scoring.watermark;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.stream.Progress;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;

/** Events in, and how far their time has come out. */
public final class WatermarkStage {
    private WatermarkStage() {}

    /**
     * Ticks on their way.
     *
     * @param words a {@link Tick} each
     * @param partitions by which they, and what is told beside them, are sent
     */
    public record Ticks(KStream<String, byte[]> words, ToEveryPartition partitions) {}

    public static Ticks tell(KStream<String, Arrival> arrivals, Progress progress) {
        var partitions = new ToEveryPartition();
        return new Ticks(
                arrivals.process(() -> new TickProcessor(partitions, progress), Named.as("ticks")), partitions);
    }
}
