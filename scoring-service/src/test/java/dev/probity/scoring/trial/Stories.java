package dev.probity.scoring.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import javax.tools.ToolProvider;

/**
 * The simulator's stories, told into a test. Its sources, which lie in the same checkout, are compiled here: scoring must be buildable by itself, and a
 * recorded story would be megabytes that go stale.
 */
final class Stories implements AutoCloseable {
    private static final Path SOURCES = Path.of("../deploy/simulator/src/main/java");
    private static final String PACKAGE = "dev.probity.simulator.";
    private static final Instant UNTIL = Instant.parse("2026-11-23T00:00:00Z");
    private static final Size SIZE = new Size(
            Integer.getInteger("staff", 400), Integer.getInteger("merchants", 1_500), Integer.getInteger("days", 70));

    /** How much is told: people, merchants, and days up to the stories' end. */
    record Size(int staff, int merchants, int days) {}

    private final URLClassLoader simulator;

    Stories() {
        var classes = Path.of("target/trial-simulator");
        try {
            Files.createDirectories(classes);
            int failed = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "-proc:none",
                            "-nowarn",
                            "-d",
                            classes.toString(),
                            "-sourcepath",
                            SOURCES.toString(),
                            "-classpath",
                            System.getProperty("java.class.path"),
                            SOURCES.resolve("dev/probity/simulator/Story.java").toString());
            if (failed != 0) {
                throw new IllegalStateException("the simulator's sources do not compile");
            }
            simulator = new URLClassLoader(new URL[] {classes.toUri().toURL()}, Stories.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Tells the story that the local suite tells.
     *
     * @param seed which of them
     * @param knobs {@code TOUR} or {@code HARD}
     * @param insiderRate share of staff who sell
     * @param events takes each event as it stands on a topic
     * @param truth takes each line of the truth
     */
    void tell(long seed, String knobs, double insiderRate, Consumer<String> events, Consumer<String> truth) {
        tell(SIZE, seed, knobs, insiderRate, events, truth);
    }

    /** The same of another size. */
    void tell(Size size, long seed, String knobs, double insiderRate, Consumer<String> events, Consumer<String> truth) {
        try {
            var knobsType = simulator.loadClass(PACKAGE + "Knobs");
            var settingsType = simulator.loadClass(PACKAGE + "Settings");
            var outputType = simulator.loadClass(PACKAGE + "stage.Output");
            var truthType = simulator.loadClass(PACKAGE + "plot.Truth");
            var storyType = simulator.loadClass(PACKAGE + "Story");
            var settings = settingsType.getConstructors()[0].newInstance(
                    seed,
                    size.staff(),
                    size.merchants(),
                    UNTIL.minus(Duration.ofDays(size.days())).toEpochMilli(),
                    UNTIL.toEpochMilli(),
                    insiderRate,
                    knobsType.getField(knobs).get(null));
            var output = Proxy.newProxyInstance(simulator, new Class<?>[] {outputType}, (proxy, method, arguments) -> {
                events.accept(new String((byte[]) arguments[0], 0, (int) arguments[1], StandardCharsets.UTF_8));
                return null;
            });
            var story = storyType.getConstructors()[0].newInstance(
                    settings, output, truthType.getConstructor(Consumer.class).newInstance(truth));
            storyType.getMethod("tellUntil", long.class).invoke(story, UNTIL.toEpochMilli());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the simulator's ways have changed", e);
        }
    }

    /** Tells a story to detectors and bills, and brings its truth to the report only. */
    Report report(long seed, String knobs, double insiderRate, Map<String, String> settings) {
        try (var trial = new Trial(settings)) {
            var truth = new ArrayList<String>();
            tell(seed, knobs, insiderRate, trial::tell, truth::add);
            trial.look();
            return new Report(trial, Truth.of(truth));
        }
    }

    @Override
    public void close() throws IOException {
        simulator.close();
    }
}
