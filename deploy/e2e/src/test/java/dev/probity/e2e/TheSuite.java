package dev.probity.e2e;

import dev.probity.local.build.SourceTree;
import dev.probity.local.progress.Progress;
import dev.probity.local.suite.Marketplace;
import dev.probity.local.suite.Ports;
import dev.probity.local.suite.Service;
import dev.probity.local.suite.Storyteller;
import dev.probity.local.suite.Suite;
import dev.probity.local.suite.SuiteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one suite of all journeys: two replicas of ingest and of scoring, one case-service, a stand-in for the marketplace, and a story already told to them. */
final class TheSuite {
    /** As {@code up} tells it, but always to the same day: two of its eight who sell cross the line. */
    private static final List<String> STORY = List.of("--seed", "1", "--until", "2026-11-23T00:00:00Z");
    /** So that archives find room beside the story, and journeys that are walked again the same day. */
    private static final Map<String, String> MANY_ALERTS = Map.of("PROBITY_SCORING_ALERTS_BUDGET_PER_DAY", "500");

    private static final Path FOLDER = Path.of("target/suite");
    private static final TraceSink TRACES = new TraceSink();
    private static final WebhookSink PLATFORM = new WebhookSink();
    private static final Suite SUITE = start();

    private TheSuite() {}

    static Suite running() {
        return SUITE;
    }

    static Path logs() {
        return FOLDER.resolve("logs");
    }

    static TraceSink traces() {
        return TRACES;
    }

    static WebhookSink platform() {
        return PLATFORM;
    }

    static Api api() {
        return new Api(SUITE.addresses());
    }

    /** The launcher's commands about this suite. */
    static Probity probity() {
        return new Probity(FOLDER, SUITE.data());
    }

    private static Suite start() {
        forgetTheRunBefore();
        var suite = Suite.start(SuiteOptions.inFolder(FOLDER)
                .onPorts(Ports.free())
                .alreadyBuilt()
                .settings(settings())
                .replicas(Service.INGEST, 2)
                .replicas(Service.SCORING, 2));
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        new Marketplace(SourceTree.find()).open(suite, Progress.silent());
        new Storyteller(SourceTree.find(), STORY).tell(suite, Progress.silent());
        return suite;
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<>(TRACES.settings());
        settings.putAll(PLATFORM.settings());
        settings.putAll(MANY_ALERTS);
        return settings;
    }

    /** Cases of an earlier run would be met again; its marks stay, by which what it left running is found and stopped. */
    private static void forgetTheRunBefore() {
        var marks = FOLDER.resolve("run");
        try (var files = Files.exists(FOLDER) ? Files.walk(FOLDER) : Stream.<Path>empty()) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.startsWith(marks) && !file.equals(FOLDER)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
