package dev.probity.bench.stage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.LongConsumer;

/**
 * A child process' side of the talk with the conductor: one JSON order a line comes in, notes of progress and one report
 * go out. The end of the input is the end of the process, so that no child outlives a conductor that was killed.
 */
public final class Orders {
    static final String PROGRESS = "progress";
    static final String REPORT = "report";
    static final String FAILURE = "failure";

    static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Carries out one order.
     *
     * @param <O> the order
     */
    @FunctionalInterface
    public interface Work<O> {
        /** Does it, notes progress now and then, and reports. */
        Object carryOut(O order, LongConsumer progress) throws Exception;
    }

    private final PrintStream out;

    private Orders(PrintStream out) {
        this.out = out;
    }

    /** Begins the talk: standard output belongs to it from here on, and whoever prints there prints to the log. */
    public static Orders open() {
        var orders = new Orders(System.out);
        System.setOut(System.err);
        return orders;
    }

    /** Carries out orders until the conductor is gone; then the process ends at once, whatever it is doing. */
    public <O> void serve(Class<O> type, Work<O> work) throws IOException {
        BlockingQueue<String> orders = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().name("orders").start(() -> listen(orders));
        try {
            while (true) {
                say(carryOut(JSON.readValue(orders.take(), type), work));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void listen(BlockingQueue<String> orders) {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            in.lines().forEach(orders::add);
        } catch (IOException | UncheckedIOException e) {
            e.printStackTrace();
        }
        Runtime.getRuntime().halt(0);
    }

    private <O> Map<String, Object> carryOut(O order, Work<O> work) {
        try {
            return Map.of(REPORT, work.carryOut(order, done -> say(Map.of(PROGRESS, done))));
        } catch (Exception e) {
            e.printStackTrace();
            return Map.of(FAILURE, String.valueOf(e.getMessage()));
        }
    }

    private synchronized void say(Map<String, Object> message) {
        try {
            out.println(JSON.writeValueAsString(message));
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode read(String line) throws IOException {
        return JSON.readTree(line);
    }
}
