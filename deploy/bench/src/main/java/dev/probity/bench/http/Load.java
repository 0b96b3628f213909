package dev.probity.bench.http;

import dev.probity.bench.stage.Orders;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;

/** The sending process: it lives through the whole run, so that it is as warm as the service that it sends to. */
@Command(name = "load", hidden = true)
public final class Load implements Callable<Integer> {
    /** Streams are numbered from 0, far below it. */
    private static final int SINGLE_SENDER = 90;

    private final List<StreamLoad> streams = new ArrayList<>();
    private final SingleLoad single = new SingleLoad(SINGLE_SENDER);

    /** Its heap holds the prepared lines and gzip bodies. */
    public static List<String> jvmOptions() {
        return List.of("-Xmx512m");
    }

    @Override
    public Integer call() throws IOException {
        Orders.open().serve(LoadOrder.class, this::run);
        return 0;
    }

    private LoadReport run(LoadOrder order, LongConsumer progress) throws IOException {
        return switch (order.kind()) {
            case SINGLE -> single.run(order);
            case NDJSON, NDJSON_GZIP -> streams(order, progress);
        };
    }

    private LoadReport streams(LoadOrder order, LongConsumer progress) throws IOException {
        while (streams.size() < order.connections()) {
            streams.add(new StreamLoad(streams.size()));
        }
        AtomicLong[] sent = IntStream.range(0, order.connections())
                .mapToObj(i -> new AtomicLong())
                .toArray(AtomicLong[]::new);
        long begun = System.nanoTime();
        List<Future<LoadReport>> reports = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(order.connections())) {
            for (int i = 0; i < order.connections(); i++) {
                StreamLoad stream = streams.get(i);
                AtomicLong own = sent[i];
                LongConsumer note = bytes -> {
                    own.set(bytes);
                    progress.accept(IntStream.range(0, sent.length)
                            .mapToLong(j -> sent[j].get())
                            .sum());
                };
                reports.add(threads.submit(
                        () -> order.kind() == LoadOrder.Kind.NDJSON ? stream.plain(order, note) : stream.gzip(order)));
            }
            return together(reports, begun);
        }
    }

    private static LoadReport together(List<Future<LoadReport>> futures, long begun) throws IOException {
        List<LoadReport> reports = new ArrayList<>();
        for (Future<LoadReport> future : futures) {
            try {
                reports.add(future.get());
            } catch (ExecutionException | InterruptedException e) {
                throw new IOException("a stream broke off: " + e.getMessage(), e);
            }
        }
        return new LoadReport(
                reports.stream().mapToLong(LoadReport::events).sum(),
                reports.stream().mapToLong(LoadReport::bytes).sum(),
                (System.nanoTime() - begun) / 1e6,
                reports.stream().mapToLong(LoadReport::requests).sum(),
                reports.stream().mapToLong(LoadReport::refusals).sum(),
                reports.stream().flatMap(report -> report.answers().stream()).toList());
    }
}
