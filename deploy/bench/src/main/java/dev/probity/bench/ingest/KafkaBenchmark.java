package dev.probity.bench.ingest;

import dev.probity.bench.stage.Bridge;
import dev.probity.bench.stage.Orders;
import dev.probity.bench.stage.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.tools.ProducerPerformance;
import picocli.CommandLine.Command;

/** Kafka's ProducerPerformance, unchanged, in a process of its own that can be asked to run it once or again and again. */
@Command(name = "producer", hidden = true)
public final class KafkaBenchmark implements Callable<Integer> {
    private static final Pattern TOTAL = Pattern.compile("(\\d+) records sent, ([\\d.]+) records/sec .* 99th, .*");

    /**
     * What to send.
     *
     * @param kafka the broker
     * @param payloads a file with one record a line, of which one is drawn at random each time
     * @param records how many
     */
    public record Order(String kafka, String payloads, long records) {}

    /**
     * What the benchmark says in its last line.
     *
     * @param records records sent
     * @param recordsASecond by its own clock
     */
    public record Total(long records, double recordsASecond) {}

    /** The heap of Kafka's own script. */
    static List<String> jvmOptions() {
        return List.of("-Xmx512m");
    }

    @Override
    public Integer call() throws IOException {
        Orders.open().serve(Order.class, (order, progress) -> run(order));
        return 0;
    }

    /** Readiness is asked for with an order of no records, so that starting the JVM isn't measured with the benchmark. */
    private static Total run(Order order) throws Exception {
        if (order.records() == 0) {
            return new Total(0, 0);
        }
        var said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            ProducerPerformance.main(arguments(order).toArray(String[]::new));
        } finally {
            System.setOut(before);
        }
        return read(said.toString(StandardCharsets.UTF_8));
    }

    private static List<String> arguments(Order order) {
        List<String> arguments = new ArrayList<>(List.of(
                "--topic",
                Topics.BENCH,
                "--num-records",
                Long.toString(order.records()),
                "--throughput",
                "-1",
                "--payload-file",
                order.payloads(),
                "--producer-props"));
        Bridge.producerSettings(order.kafka()).forEach((name, value) -> arguments.add(name + "=" + value));
        return arguments;
    }

    static Total read(String said) {
        Matcher total = TOTAL.matcher(said.lines().reduce("", (before, line) -> line));
        if (!total.matches()) {
            throw new IllegalArgumentException("not the end of a producer benchmark: " + said);
        }
        return new Total(Long.parseLong(total.group(1)), Double.parseDouble(total.group(2)));
    }
}
