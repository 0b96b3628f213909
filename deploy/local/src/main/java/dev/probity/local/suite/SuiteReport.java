package dev.probity.local.suite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What runs on a data folder now, as asked a moment ago. */
public final class SuiteReport {
    private final @Nullable SuiteState state;
    private final List<Line> lines;

    private SuiteReport(@Nullable SuiteState state, List<Line> lines) {
        this.state = state;
        this.lines = lines;
    }

    /**
     * One part of the suite.
     *
     * @param name its name
     * @param address where it answers
     * @param ready whether it is ready
     * @param leftOut whether this suite was started without it; somebody may run it there all the same, in dev mode
     */
    public record Line(String name, String address, boolean ready, boolean leftOut) {}

    /** Asks every part of the suite on this folder, side by side. */
    public static SuiteReport of(DataFolder data) {
        Optional<SuiteState> state = SuiteState.of(data);
        Addresses addresses = state.map(SuiteState::addresses).orElseGet(() -> new Addresses(Ports.usual(0)));
        boolean runs = state.isPresent();
        List<String> words = Arrays.stream(Service.values()).map(Service::word).toList();
        List<String> started = state.map(SuiteState::services).orElse(words);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Line>> asked = new ArrayList<>();
            Stream.concat(words.stream(), started.stream())
                    .distinct()
                    .forEach(name -> asked.add(threads.submit(() -> new Line(
                            name,
                            addresses.service(name).toString(),
                            runs && addresses.isReady(name),
                            !started.contains(name)))));
            asked.add(threads.submit(
                    () -> new Line("oidc", addresses.issuer().toString(), runs && addresses.isReady("oidc"), false)));
            asked.add(threads.submit(
                    () -> new Line("kafka", addresses.kafka(), runs && addresses.isListening("kafka"), false)));
            asked.add(threads.submit(() ->
                    new Line("postgres", addresses.postgres(), runs && addresses.isListening("postgres"), false)));
            return new SuiteReport(state.orElse(null), lines(asked));
        }
    }

    private static List<Line> lines(List<Future<Line>> asked) {
        return asked.stream()
                .map(line -> {
                    try {
                        return line.get();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException(e);
                    } catch (ExecutionException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    /** Whether the process that started the suite lives. */
    public boolean isRunning() {
        return state != null;
    }

    /** Whether every part that it was started with is ready. */
    public boolean isReady() {
        return lines.stream().allMatch(line -> line.ready() || line.leftOut());
    }

    /** How far the suite is. */
    public SuiteState.Phase phase() {
        return state == null ? SuiteState.Phase.STOPPING : state.phase();
    }

    /** When its process started, in milliseconds; now if it doesn't run. */
    public long startedMillis() {
        return state == null ? System.currentTimeMillis() : state.started();
    }

    /** Its parts, and the services that it was started without. */
    public List<Line> lines() {
        return lines;
    }

    /** What speaks HTTP, for scripts: a contract that other programs read, so it holds what was agreed, whatever was left out, and no more. */
    public Map<String, Object> asJson() {
        Map<String, Object> services = new LinkedHashMap<>();
        for (Line line : lines) {
            if (line.address().startsWith("http")) {
                services.put(line.name(), entry(line));
            }
        }
        return Map.of("services", services);
    }

    private static Map<String, Object> entry(Line line) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("url", line.address());
        entry.put("ready", line.ready());
        return entry;
    }
}
