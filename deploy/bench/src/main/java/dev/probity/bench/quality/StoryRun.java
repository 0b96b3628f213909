package dev.probity.bench.quality;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.probity.bench.report.ProgressBar;
import dev.probity.bench.stage.Checkout;
import dev.probity.bench.stage.Folders;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tells one story to the product and to the baselines, and keeps what each made of it; a story that was heard is not told again. */
final class StoryRun {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DONE = "done.json";
    private static final String HEAR = "dev.probity.scoring.trial.Hear";

    private final Checkout checkout;
    private final List<String> jvm;
    private final ProgressBar bar;

    StoryRun(Checkout checkout, List<String> jvm, ProgressBar bar) {
        this.checkout = checkout;
        this.jvm = jvm;
        this.bar = bar;
    }

    /**
     * What a run cost.
     *
     * @param plan what was told
     * @param events how many events
     * @param seconds how long the product heard it
     */
    record Done(StoryPlan plan, long events, double seconds) {}

    /** Runs it, unless this very story lies heard in its folder. */
    Done run(StoryPlan plan, Path stories) throws IOException, InterruptedException {
        var folder = stories.resolve(plan.name());
        var done = folder.resolve(DONE);
        if (Files.exists(done)) {
            var before = JSON.readValue(done.toFile(), Done.class);
            if (before.plan().equals(plan)) {
                bar.pass(plan.name());
                return before;
            }
        }
        Folders.emptied(folder);
        var events = folder.resolve("events.ndjson");
        tell(plan, events, folder.resolve("truth.ndjson.gz"));
        long count = count(events);
        long began = System.nanoTime();
        hear(plan, events, folder, count);
        double seconds = (System.nanoTime() - began) / 1e9;
        bar.step(plan.name() + ": baselines", 1);
        baselines(events, folder);
        Files.delete(events);
        var now = new Done(plan, count, seconds);
        JSON.writeValue(done.toFile(), now);
        bar.pass(plan.name());
        return now;
    }

    private void tell(StoryPlan plan, Path events, Path truth) throws IOException, InterruptedException {
        bar.step(plan.name() + ": telling", 0);
        var line = java(List.of("-Xmx512m", "-XX:+UseSerialGC"));
        line.addAll(List.of("-jar", checkout.simulator().toString()));
        line.addAll(plan.options());
        line.addAll(List.of("--progress", "none", "--out", events.toString(), "--truth", truth.toString()));
        if (new ProcessBuilder(line).inheritIO().start().waitFor() != 0) {
            throw new IOException("the simulator failed");
        }
    }

    private static List<String> java(List<String> options) {
        var line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        line.addAll(options);
        return line;
    }

    private static long count(Path events) throws IOException {
        try (var lines = Files.lines(events)) {
            return lines.count();
        }
    }

    /** In a JVM of its own, in which there is nothing but the service's own classes and their tests'. */
    private void hear(StoryPlan plan, Path events, Path folder, long count) throws IOException, InterruptedException {
        var scoring = checkout.root().resolve("scoring-service");
        var libraries =
                Files.readString(scoring.resolve("target/trial.classpath")).strip();
        var line = java(jvm);
        line.addAll(List.of(
                "-cp",
                scoring.resolve("target/test-classes")
                        + File.pathSeparator
                        + scoring.resolve("target/classes")
                        + File.pathSeparator
                        + libraries,
                HEAR,
                events.toAbsolutePath().toString(),
                folder.toAbsolutePath().toString()));
        line.addAll(plan.settings());
        var log = folder.resolve("hear.log");
        var hearing = new ProcessBuilder(line)
                .directory(scoring.toFile())
                .redirectError(log.toFile())
                .start();
        // whoever breaks the run off must not leave it hearing
        var end = new Thread(hearing::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        try (var said = hearing.inputReader(StandardCharsets.UTF_8)) {
            for (var heard = said.readLine(); heard != null; heard = said.readLine()) {
                if (heard.chars().allMatch(Character::isDigit)) {
                    bar.step(plan.name() + ": hearing", Double.parseDouble(heard) / count);
                }
            }
        }
        int code = hearing.waitFor();
        Runtime.getRuntime().removeShutdownHook(end);
        if (code != 0) {
            throw new IOException(plan.name() + " could not be heard, see " + log);
        }
    }

    private static void baselines(Path events, Path folder) throws IOException {
        try (BufferedReader story = Files.newBufferedReader(events);
                Writer scores = Heard.written(folder, "baselines.tsv");
                Writer people = Heard.written(folder, "people.tsv")) {
            var baselines = new Baselines((baseline, day, subject, score) -> {
                if (score > 0) {
                    scores.write(String.format(Locale.ROOT, "%s\t%s\t%s\t%.4f%n", baseline, day, subject, score));
                }
            });
            for (Map.Entry<String, Person> entry : baselines.read(story).entrySet()) {
                var person = entry.getValue();
                people.write(String.join(
                                "\t", person.subject(), person.role(), person.country(), person.site(), person.tenure())
                        + "\n");
            }
        }
    }
}
