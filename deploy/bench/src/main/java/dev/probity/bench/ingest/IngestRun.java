package dev.probity.bench.ingest;

import dev.probity.bench.measure.CpuClock;
import dev.probity.bench.measure.MachineLoad;
import dev.probity.bench.report.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Warms up, lets the contenders take turns, watches memory: the run itself, on a stage that stands. */
final class IngestRun {
    /** Long enough for the JIT's second compiler on two busy cores: after 6 s the service ran at half its speed. */
    private static final Duration WARM_UP = Duration.ofSeconds(16);
    /** A fresh JVM is as cold each time: this turn only tells its rate. */
    private static final Duration FIRST_LOOK = Duration.ofSeconds(4);

    /** A long stream may be so much slower than the warm-up was. */
    private static final double STREAM_SLACK = 1.4;

    private static final double EVENT_BYTES = 551;
    private static final double NANOS = 1e9;

    private final IngestStage stage;
    private final IngestOptions options;
    private final Progress progress;
    private final Map<Contender, Double> warmRates = new EnumMap<>(Contender.class);

    IngestRun(IngestStage stage, IngestOptions options, Progress progress) {
        this.stage = stage;
        this.options = options;
        this.progress = progress;
    }

    /** A turn for everyone that doesn't count. */
    void warmUp() throws IOException {
        Set<Contender> contenders = EnumSet.copyOf(options.contenders());
        if (options.stream > 0) {
            contenders.add(Contender.NDJSON);
        }
        for (Contender contender : contenders) {
            var length = contender == Contender.PRODUCER ? FIRST_LOOK : WARM_UP;
            warmRates.put(contender, turn(contender, 0, length).rate());
        }
    }

    /** How long the long stream will take, as far as can be told after warming up. */
    Duration streamTime() {
        Double rate = warmRates.get(Contender.NDJSON);
        return options.stream == 0 || rate == null
                ? Duration.ZERO
                : Duration.ofMillis(Math.round(options.stream / EVENT_BYTES / rate * STREAM_SLACK * 1000));
    }

    /** All rounds; every other one goes the other way round, so that a machine that slows down treats all alike. */
    List<Turn> rounds(Schedule schedule) throws IOException {
        List<Turn> turns = new ArrayList<>();
        for (int round = 1; round <= schedule.rounds(); round++) {
            List<Contender> order = new ArrayList<>(options.contenders());
            if (round % 2 == 0) {
                Collections.reverse(order);
            }
            for (Contender contender : order) {
                turns.add(turn(contender, round, schedule.turn()));
            }
        }
        return turns;
    }

    private Turn turn(Contender contender, int round, Duration length) throws IOException {
        stage.prepare(contender);
        @Nullable Long servicePid = stage.servicePid(contender);
        long before = stage.topics().records();
        Optional<Duration> busy = MachineLoad.busy();
        double broker = cpu(stage.brokerPid());
        double service = cpu(servicePid);
        double sender = cpu(stage.senderPid(contender));
        Taken taken = stage.run(contender, length);
        broker = cpu(stage.brokerPid()) - broker;
        service = cpu(servicePid) - service;
        sender = cpu(stage.senderPid(contender)) - sender;
        double own = broker + service + sender;
        Optional<Double> others = MachineLoad.busy().flatMap(now -> busy.map(then -> seconds(now.minus(then)) - own));
        stage.dismiss(contender);
        verify(contender, before, taken.events());
        Turn turn = new Turn(contender, round, taken.events(), taken.seconds(), broker, service, sender, others);
        progress.say(
                "%s %-40s %,9.0f events/s",
                round == 0 ? "warm-up  " : "round %d/%d".formatted(round, options.rounds),
                contender.title(),
                turn.rate());
        return turn;
    }

    /** Sends one long stream and looks at the service's memory as it passes. */
    StreamMemory longStream(Duration atMost) throws IOException {
        var watch = new MemoryWatch(stage.service(), options.stream, progress);
        long before = stage.topics().records();
        Taken taken = stage.stream(options.stream, atMost, watch::look);
        verify(Contender.NDJSON, before, taken.events());
        return watch.judge(taken);
    }

    private void verify(Contender contender, long before, long events) throws IOException {
        long arrived = stage.topics().recordsOnce(before + events) - before;
        if (arrived != events || stage.topics().deadLetters() > 0) {
            throw new IOException("%s: %d events were acknowledged, %d arrived, %d dead letters"
                    .formatted(
                            contender.title(), events, arrived, stage.topics().deadLetters()));
        }
    }

    private static double cpu(@Nullable Long pid) {
        return pid == null ? 0 : seconds(CpuClock.of(pid));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS;
    }
}
