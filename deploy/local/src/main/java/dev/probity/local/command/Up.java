package dev.probity.local.command;

import dev.probity.local.Trouble;
import dev.probity.local.build.SourceTree;
import dev.probity.local.progress.Progress;
import dev.probity.local.progress.Words;
import dev.probity.local.suite.CatchUp;
import dev.probity.local.suite.DataFolder;
import dev.probity.local.suite.Marketplace;
import dev.probity.local.suite.Ports;
import dev.probity.local.suite.Service;
import dev.probity.local.suite.Storyteller;
import dev.probity.local.suite.Suite;
import dev.probity.local.suite.SuiteOptions;
import dev.probity.local.suite.SuiteReport;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts the suite and stays until it is told to stop. */
@Command(
        name = "up",
        description = {
            "Builds what isn't built, starts a Kafka broker, PostgreSQL, an OpenID provider and the three services, tells a story, "
                    + "and stays until Ctrl-C.",
            "",
            "Everything listens on 127.0.0.1 only. Data, keys and logs stay in the data folder; a second 'up' goes on with them."
        },
        footer = {
            "",
            "One service in Quarkus' dev mode against the rest:",
            "  ./probity up --without case",
            "  set -a; . deploy/local/target/data/env/case.env; set +a",
            "  mvn -f case-service quarkus:dev"
        })
public final class Up implements Callable<Integer> {
    @Mixin
    private CommonOptions data = new CommonOptions();

    @Option(names = "--detach", description = "come back once all is ready; ./probity down stops it")
    private boolean detach;

    @Option(names = "--infra", description = "only broker, database and OpenID provider")
    private boolean infrastructureOnly;

    @Option(
            names = "--no-story",
            description = "tell no story; send your own events, which are weighed as the story's are: 1 in 50 sells")
    private boolean noStory;

    @Option(names = "--without", paramLabel = "SERVICE", split = ",", description = "leave out ingest, scoring or case")
    private List<String> without = new ArrayList<>();

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description =
                    "add N to every port (8080 case, 8081 ingest, 8082 scoring, 8180 OpenID, 19092 Kafka, 15432 PostgreSQL)")
    private int portOffset;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "tell another story (default: 1), in a folder that holds none yet")
    private @Nullable Long seed;

    @Option(
            names = "--staff",
            paramLabel = "N",
            description =
                    "tell a story with so many staff, and merchants in proportion (default: 400, with 1,500), in a folder that holds none yet")
    private @Nullable Integer staff;

    @Option(names = "--anyway", description = "start though memory or disk seem too small, at your own risk")
    private boolean anyway;

    @Override
    public Integer call() {
        demandEnoughStaff();
        SourceTree tree = SourceTree.find();
        DataFolder folder = new DataFolder(data.path(tree));
        if (tellsStory()) {
            Storyteller.demandThatStory(folder, seed, staff);
        }
        SuiteReport report = SuiteReport.of(folder);
        if (report.isRunning()) {
            return alreadyRuns(report);
        }
        return detach ? Detached.start(tree, folder, arguments(folder)) : stay(tree, folder);
    }

    /** Before anything is built for minutes. */
    private void demandEnoughStaff() {
        if (staff != null && staff < Storyteller.LEAST_STAFF) {
            throw new Trouble(
                    "--staff %d is too few: a story needs at least %d.".formatted(staff, Storyteller.LEAST_STAFF));
        }
    }

    /** What is wanted is there, or it can't be had beside what runs. */
    private int alreadyRuns(SuiteReport report) {
        List<String> missing = services().stream()
                .map(Service::word)
                .filter(name -> report.lines().stream()
                        .anyMatch(line -> line.leftOut() && line.name().equals(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Trouble("The local suite already runs, but without %s. Stop it first: ./probity down%s"
                    .formatted(Words.list(missing), data.spoken()));
        }
        System.out.println("The local suite already runs. ./probity status%1$s shows it, ./probity down%1$s stops it."
                .formatted(data.spoken()));
        return report.isReady() ? 0 : 1;
    }

    private int stay(SourceTree tree, DataFolder folder) {
        Progress progress = Screen.progress();
        try {
            Suite suite = Suite.prepare(options(tree, folder), progress);
            StopSignals signals = StopSignals.stopping(suite, progress);
            return live(suite, tree, progress, signals);
        } finally {
            Screen.finish(progress);
        }
    }

    private int live(Suite suite, SourceTree tree, Progress progress, StopSignals signals) {
        try {
            suite.run();
            if (tellsStory()) {
                openMarketplace(suite, tree, progress);
                tellStory(suite, tree, progress);
            }
            Summary.of(suite, data.spoken()).forEach(progress::say);
            Detached.sayReady(suite.data());
            new Watch(suite, progress).untilClosing();
        } catch (Trouble trouble) {
            if (!suite.isClosing() || !signals.cameIn()) {
                suite.close();
                throw trouble;
            }
        }
        signals.awaitStopped();
        return 0;
    }

    private boolean tellsStory() {
        return !noStory && services().contains(Service.INGEST);
    }

    /** Of a story's own; whoever sends their own events answers orders themselves. */
    private void openMarketplace(Suite suite, SourceTree tree, Progress progress) {
        if (services().contains(Service.CASE)) {
            new Marketplace(tree).open(suite, progress);
        }
    }

    /** A story that breaks off is no reason to take the suite from under those who use it. */
    private void tellStory(Suite suite, SourceTree tree, Progress progress) {
        List<String> wishes = new ArrayList<>();
        if (seed != null) {
            wishes.addAll(List.of("--seed", seed.toString()));
        }
        if (staff != null) {
            wishes.addAll(List.of("--staff", staff.toString()));
        }
        try {
            new Storyteller(tree, wishes).tell(suite, progress);
            if (services().contains(Service.SCORING)) {
                CatchUp.await(suite, progress);
            }
        } catch (Trouble trouble) {
            if (suite.isClosing()) {
                throw trouble;
            }
            progress.say("  " + trouble.getMessage());
        }
    }

    private SuiteOptions options(SourceTree tree, DataFolder folder) {
        return new SuiteOptions(
                tree,
                folder.root(),
                Ports.usual(portOffset),
                services(),
                Map.of(),
                true,
                tellsStory(),
                Map.of(),
                anyway);
    }

    private Set<Service> services() {
        Set<Service> chosen = infrastructureOnly ? EnumSet.noneOf(Service.class) : EnumSet.allOf(Service.class);
        for (String word : without) {
            chosen.remove(Service.named(word)
                    .orElseThrow(() ->
                            new Trouble("There is no service '%s' to leave out; there are ingest, scoring and case."
                                    .formatted(word))));
        }
        return chosen;
    }

    private List<String> arguments(DataFolder folder) {
        List<String> arguments =
                new ArrayList<>(List.of("up", "--data", folder.root().toString()));
        if (infrastructureOnly) {
            arguments.add("--infra");
        }
        if (noStory) {
            arguments.add("--no-story");
        }
        if (anyway) {
            arguments.add("--anyway");
        }
        without.forEach(word -> arguments.addAll(List.of("--without", word)));
        arguments.addAll(List.of("--port-offset", "" + portOffset));
        if (seed != null) {
            arguments.addAll(List.of("--seed", seed.toString()));
        }
        if (staff != null) {
            arguments.addAll(List.of("--staff", staff.toString()));
        }
        return arguments;
    }
}
