package dev.probity.bench.cases;

import dev.probity.bench.measure.CpuClock;
import dev.probity.bench.measure.Machine;
import dev.probity.bench.report.Progress;
import dev.probity.bench.report.ReportFiles;
import dev.probity.bench.stage.Checkout;
import dev.probity.bench.stage.Folders;
import dev.probity.bench.stage.Watchdog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lets people work with case-service, beside the same SQL in pgbench. */
@Command(
        name = "case",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Holds case-service against the same SQL in pgbench, over a million cases and five million lines of their records.",
            "Reads of cases (on the record), lists with a filter, and notes, by 50 clients with a sign-in each: as fast as answers come,",
            "and half as often, for how long one waits. pgbench has as many connections as case-service's pool.",
            "In the end one person of each role goes through every door that reads, for what is slow over so many cases.",
            ""
        },
        footer = {
            "",
            "The figures go to the terminal, deploy/bench/target/report.md and report.json; logs stay in deploy/bench/target/case.",
            "Exit code: 0 measured, whatever came out; 1 could not measure; 2 wrong options."
        })
public final class CaseBench implements Callable<Integer> {
    private static final Duration AT_MOST = Duration.ofMinutes(45);
    private static final int CASES_EACH = 20;
    private static final double MILLIS = 1e3;

    @Option(
            names = "--cases",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Closed cases (${DEFAULT-VALUE}).")
    private int cases;

    @Option(
            names = "--clients",
            paramLabel = "N",
            defaultValue = "50",
            description = "Clients at once (${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Rounds (${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "15",
            description = "How long a turn takes (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--service-jvm",
            paramLabel = "OPTIONS",
            defaultValue = "-Xmx768m",
            description = "JVM options of the service, separated by spaces (${DEFAULT-VALUE}).")
    private String serviceJvm = "";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final Progress progress = new Progress(System.err);
    private final List<CaseTurn> turns = new ArrayList<>();
    private final List<DoorWalk.Stop> stops = new ArrayList<>();

    @Override
    public Integer call() throws Exception {
        Watchdog.letLoose(AT_MOST);
        PgBench.mustBeThere();
        var checkout = Checkout.around(Path.of(""));
        var machine = Machine.here();
        Path work = Folders.emptied(checkout.out().resolve("case"));
        try (var stage = new CaseStage(checkout, work, List.of(serviceJvm.split(" ")), clients, CASES_EACH)) {
            stage.fill(cases, progress);
            var load = new CaseLoad(stage.service().url(), stage.people(), stage.veterans());
            for (var what : Work.values()) {
                load.run(what, Duration.ofSeconds(seconds));
            }
            progress.say("warm");
            for (int round = 1; round <= rounds; round++) {
                for (var what : Work.values()) {
                    turn(stage, load, what, round);
                }
            }
            progress.say("through every door that reads");
            stops.addAll(stage.doors().walk(checkout.root().resolve("case-service/contracts/openapi.yaml")));
        }
        var report = new CaseReport(
                Instant.now().truncatedTo(ChronoUnit.MINUTES).toString(), machine, cases, clients, turns, stops);
        ReportFiles.write(checkout.out(), report, report.markdown());
        spec.commandLine().getOut().println(report.markdown());
        Folders.delete(work.resolve("postgres"));
        Folders.delete(work.resolve("kafka"));
        return 0;
    }

    private void turn(CaseStage stage, CaseLoad load, Work what, int round) throws Exception {
        var turn = Duration.ofSeconds(seconds);
        var beside = stage.pgbench().run(what, turn);
        turns.add(new CaseTurn(what, round, true, beside.rate(), beside.mean(), 0, 0, 0));
        var before = CpuClock.of(stage.service().pid());
        var done = load.run(what, turn);
        var cpu = CpuClock.of(stage.service().pid()).minus(before);
        var paced = load.paced(what, turn, done.rate() / 2);
        turns.add(new CaseTurn(
                what,
                round,
                false,
                done.rate(),
                done.quantile(0.5),
                done.quantile(0.99),
                paced.quantile(0.99),
                cpu.toNanos() / 1e9 * MILLIS / done.millis().length));
        progress.say("round %d: %s %,.0f a second, pgbench %,.0f", round, what.words(), done.rate(), beside.rate());
    }
}
