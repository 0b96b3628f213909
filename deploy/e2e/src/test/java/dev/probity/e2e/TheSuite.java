package dev.probity.e2e;

import dev.probity.local.build.SourceTree;
import dev.probity.local.progress.Progress;
import dev.probity.local.suite.Ports;
import dev.probity.local.suite.Service;
import dev.probity.local.suite.Storyteller;
import dev.probity.local.suite.Suite;
import dev.probity.local.suite.SuiteOptions;
import java.nio.file.Path;
import java.util.List;

/** The one suite of all journeys: two replicas of ingest and of scoring, one case-service, and a story already told to them. */
final class TheSuite {
    private static final List<String> STORY = List.of(
            "--seed", "7", "--staff", "200", "--merchants", "600", "--days", "45", "--until", "2026-11-20T00:00:00Z");
    private static final TraceSink TRACES = new TraceSink();
    private static final Suite SUITE = start();

    private TheSuite() {}

    static Suite running() {
        return SUITE;
    }

    static TraceSink traces() {
        return TRACES;
    }

    static Api api() {
        return new Api(SUITE);
    }

    private static Suite start() {
        var suite = Suite.start(SuiteOptions.inFolder(Path.of("target/suite"))
                .onPorts(Ports.free())
                .alreadyBuilt()
                .settings(TRACES.settings())
                .replicas(Service.INGEST, 2)
                .replicas(Service.SCORING, 2));
        Runtime.getRuntime().addShutdownHook(new Thread(suite::close));
        new Storyteller(SourceTree.find(), STORY).tell(suite, Progress.silent());
        return suite;
    }
}
