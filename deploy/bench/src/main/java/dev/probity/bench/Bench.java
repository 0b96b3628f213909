package dev.probity.bench;

import dev.probity.bench.cases.CaseBench;
import dev.probity.bench.http.Load;
import dev.probity.bench.ingest.EmitterBenchmark;
import dev.probity.bench.ingest.IngestBench;
import dev.probity.bench.ingest.KafkaBenchmark;
import dev.probity.bench.quality.QualityBench;
import dev.probity.bench.real.RealBench;
import dev.probity.bench.scoring.CountStream;
import dev.probity.bench.scoring.ScoringBench;
import dev.probity.bench.stage.Bridge;
import dev.probity.bench.stage.Broker;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one way in: each bench is a command, and so is each process that a bench starts (those are hidden). */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        version = "Probity bench 0.1.0",
        description = {
            "Measures Probity beside what it is built on.",
            "Each command runs its contenders in turns on this machine and prints ratios: a figure in events a second says"
                    + " more about the machine than about Probity.",
            ""
        },
        subcommands = {
            IngestBench.class,
            ScoringBench.class,
            CaseBench.class,
            QualityBench.class,
            RealBench.class,
            Broker.class,
            Bridge.class,
            Load.class,
            KafkaBenchmark.class,
            EmitterBenchmark.class,
            CountStream.class
        })
public final class Bench implements Runnable {
    @Override
    public void run() {
        commandLine().usage(System.out);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("bench: " + failure.getMessage());
                    if (System.getenv("BENCH_TRACE") != null) {
                        failure.printStackTrace();
                    }
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    /** Runs the command line. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }
}
