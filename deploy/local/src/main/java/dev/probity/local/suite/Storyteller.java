package dev.probity.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.probity.local.Trouble;
import dev.probity.local.build.SourceTree;
import dev.probity.local.process.Child;
import dev.probity.local.progress.Progress;
import dev.probity.local.progress.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the simulator's story to a suite: the past fast, then on in real time. The simulator keeps how far it got in the data
 * folder, so that after a restart it goes on instead of telling it again.
 */
public final class Storyteller {
    /** A smaller marketplace has no peers to compare with; the simulator refuses it too. */
    public static final int LEAST_STAFF = 50;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration POLL = Duration.ofMillis(300);
    private static final int LAST_LINES = 6;

    private final SourceTree tree;
    private final List<String> wishes;

    /** Tells with these further arguments of the simulator, e.g. a seed. */
    public Storyteller(SourceTree tree, List<String> wishes) {
        this.tree = tree;
        this.wishes = List.copyOf(wishes);
    }

    /**
     * A story goes on as it was begun: whoever wishes for another seed or size is told so, and not given the old one.
     *
     * @param seed that is wished for; null for any
     * @param staff the same
     */
    public static void demandThatStory(DataFolder data, @Nullable Long seed, @Nullable Integer staff) {
        JsonNode begun = begun(data.story()).path("settings");
        boolean other = seed != null && begun.path("seed").asLong(seed) != seed
                || staff != null && begun.path("staff").asInt(staff) != staff;
        if (other) {
            throw new Trouble(
                    "The story in %s was begun with seed %d and %d staff, and goes on as it was. Another takes a folder of its own (--data DIR); or stop the suite and delete that folder."
                            .formatted(
                                    data.root(),
                                    begun.path("seed").asLong(),
                                    begun.path("staff").asInt()));
        }
    }

    private static JsonNode begun(Path story) {
        try {
            return Files.exists(story) ? new JsonMapper().readTree(story.toFile()) : MissingNode.getInstance();
        } catch (IOException unreadable) {
            // The simulator says what is wrong with it.
            return MissingNode.getInstance();
        }
    }

    /** Begins to tell; returns once the past is told and the telling goes on in real time. */
    public void tell(Suite suite, Progress progress) {
        Progress.Stage stage = progress.begin("Story");
        try {
            boolean goesOn = Files.exists(suite.data().story());
            Child simulator = suite.join(plan(suite));
            String told = await(simulator, stage);
            stage.done(goesOn ? "went on from where it was" : told);
        } catch (RuntimeException e) {
            stage.failed();
            throw e;
        }
    }

    private Child.Plan plan(Suite suite) {
        DataFolder data = suite.data();
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-jar",
                tree.simulatorJar().toString()));
        command.addAll(List.of("--story", "local", "--follow", "--progress", "json"));
        command.addAll(
                List.of("--to", "http://127.0.0.1:" + suite.addresses().ports().of("ingest")));
        command.addAll(List.of("--token-command", tokenCommand(java, data)));
        command.addAll(List.of(
                "--resume", data.story().toString(), "--truth", data.truth().toString()));
        command.addAll(wishes);
        return new Child.Plan("story", command, Map.of(), data.root());
    }

    /** The launcher itself, without its script: a rebuild in the midst of a story would help nobody. */
    private String tokenCommand(String java, DataFolder data) {
        return String.join(
                " ",
                List.of(
                                java,
                                "-D" + SourceTree.PROPERTY + "=" + tree.root(),
                                "-jar",
                                tree.launcherJar().toString(),
                                "token",
                                "integrator",
                                "--data",
                                data.root().toString())
                        .stream()
                        .map(Storyteller::quoted)
                        .toList());
    }

    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    private static String await(Child simulator, Progress.Stage stage) {
        while (true) {
            Optional<JsonNode> state = last(simulator.log());
            if (state.isPresent() && !state.get().path("phase").asText().equals("telling")) {
                return Words.count(state.get().path("events").asLong()) + " events";
            }
            if (!simulator.isAlive()) {
                throw new Trouble("The story broke off. What the simulator said last:%n%s    (%s)"
                        .formatted(simulator.lastLines(LAST_LINES), simulator.log()));
            }
            state.ifPresent(it -> stage.detail(words(it)));
            pause();
        }
    }

    private static String words(JsonNode state) {
        return "%d %%, %s events told, %s/s"
                .formatted(
                        Math.round(state.path("share").asDouble() * 100),
                        Words.count(state.path("events").asLong()),
                        Words.count(state.path("perSecond").asLong()));
    }

    /** The last whole line of progress. */
    static Optional<JsonNode> last(Path log) {
        try {
            List<String> lines = Files.readAllLines(log).stream()
                    .filter(line -> line.startsWith("{\"phase\"") && line.endsWith("}"))
                    .toList();
            return lines.isEmpty() ? Optional.empty() : Optional.of(JSON.readTree(lines.getLast()));
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while the story was being told.", e);
        }
    }
}
