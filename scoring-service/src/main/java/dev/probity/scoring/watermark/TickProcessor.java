package dev.probity.scoring.watermark;

import dev.probity.scoring.event.Arrival;
import dev.probity.scoring.stream.Progress;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Tells how far event time has come in one partition of events. */
final class TickProcessor implements Processor<String, Arrival, String, byte[]> {
    /** Step of event time in which it is told. */
    private static final Duration STEP = Duration.ofMinutes(15);

    /** The same while days go by in seconds: a tick goes to every partition, and would be a word for each event of a small story. */
    private static final Duration STEP_AT_SPEED = Duration.ofHours(3);

    private static final Duration AT_SPEED = Duration.ofMillis(200);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final ToEveryPartition partitions;
    private final Progress progress;
    private Instant newest = Instant.EPOCH;
    private Instant ticked = Instant.EPOCH;
    private long tickedAt;
    private boolean quiet;
    private @Nullable ProcessorContext<String, byte[]> context;

    TickProcessor(ToEveryPartition partitions, Progress progress) {
        this.partitions = partitions;
        this.progress = progress;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> processorContext) {
        context = processorContext;
        processorContext.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, now -> look(processorContext, now));
    }

    @Override
    public void process(Record<String, Arrival> record) {
        if (context == null) {
            throw new IllegalStateException("not initialised");
        }
        var time = record.value().event().head().time();
        newest = time.isAfter(newest) ? time : newest;
        long now = context.currentSystemTimeMs();
        var step = now - tickedAt < AT_SPEED.toMillis() ? STEP_AT_SPEED : STEP;
        if (!newest.isBefore(ticked.plus(step))) {
            tell(context, newest, false, now);
        }
    }

    /** Where nothing comes: how far it came, that an event lies here which has to wait, or that nobody need wait for this partition. */
    private void look(ProcessorContext<String, byte[]> to, long now) {
        switch (progress.standing(to.taskId().partition())) {
            case Progress.Standing.Busy ignored -> {
                if (!newest.isBefore(ticked.plus(STEP))) {
                    tell(to, newest, false, now);
                }
            }
            case Progress.Standing.Waits waits -> {
                if (quiet || waits.head().isAfter(ticked)) {
                    tell(to, waits.head(), false, now);
                }
            }
            case Progress.Standing.AtEnd ignored -> {
                if (!quiet) {
                    tell(to, newest, true, now);
                }
            }
        }
    }

    private void tell(ProcessorContext<String, byte[]> to, Instant time, boolean isQuiet, long now) {
        ticked = time;
        tickedAt = now;
        quiet = isQuiet;
        boolean counted = partitions.known();
        say(to, now);
        if (!counted) {
            say(to, now); // with their number, which the first word on its way made known
        }
    }

    private void say(ProcessorContext<String, byte[]> to, long now) {
        var tick = new Tick(to.taskId().partition(), partitions.count(), ticked, quiet);
        to.forward(new Record<>(Tick.KEY, tick.bytes(), now));
    }
}
